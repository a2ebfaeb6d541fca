/** Envelopes to bytes and back. */
@NullMarked
package trellis.codec;

import org.jspecify.annotations.NullMarked;
