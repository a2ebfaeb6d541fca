/** The register of support workers, on any day. */
@NullMarked
package trellis.project.workers;

import org.jspecify.annotations.NullMarked;
