/** Starts and ends what Trellis runs on, as children of this process. */
@NullMarked
package trellis.embedded;

import org.jspecify.annotations.NullMarked;
