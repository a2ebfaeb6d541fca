/** The register of support workers. */
@NullMarked
package trellis.web.register;

import org.jspecify.annotations.NullMarked;
