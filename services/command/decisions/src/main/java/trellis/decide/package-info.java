/** Judging a request against history: pure, silent, without a clock. */
@NullMarked
package trellis.decide;

import org.jspecify.annotations.NullMarked;
