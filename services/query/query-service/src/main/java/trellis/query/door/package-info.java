/** Establishes who reads, for which organisation and how fresh; the shape of every answer. */
@NullMarked
package trellis.query.door;

import org.jspecify.annotations.NullMarked;
