/** Sign-in, the walls around each page, and who is looking. */
@NullMarked
package trellis.web.door;

import org.jspecify.annotations.NullMarked;
