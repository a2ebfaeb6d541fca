/** Who may do what. */
@NullMarked
package trellis.web.access;

import org.jspecify.annotations.NullMarked;
