/** Judges requests against history; pure. */
@NullMarked
package trellis.decide;

import org.jspecify.annotations.NullMarked;
