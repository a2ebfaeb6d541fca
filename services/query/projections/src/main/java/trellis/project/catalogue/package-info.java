/** The framework's published editions. */
@NullMarked
package trellis.project.catalogue;

import org.jspecify.annotations.NullMarked;
