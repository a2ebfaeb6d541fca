/** Trellis as processes: each service from its own jar. */
@NullMarked
package trellis.acceptance.processes;

import org.jspecify.annotations.NullMarked;
