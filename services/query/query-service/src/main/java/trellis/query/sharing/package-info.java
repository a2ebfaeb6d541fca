/** Serves with whom a trust shares its figures. */
@NullMarked
package trellis.query.sharing;

import org.jspecify.annotations.NullMarked;
