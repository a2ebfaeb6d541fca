/** Pages about whom a trust shares its figures with. */
@NullMarked
package trellis.web.sharing;

import org.jspecify.annotations.NullMarked;
