/** Serves the register. */
@NullMarked
package trellis.query.workers;

import org.jspecify.annotations.NullMarked;
