/** With whom a trust shares which of its figures, by day. */
@NullMarked
package trellis.project.sharing;

import org.jspecify.annotations.NullMarked;
