/** The gates of the build, each held against a breach that it must refuse. */
@NullMarked
package trellis.acceptance.gates;

import org.jspecify.annotations.NullMarked;
