/** Serves the framework's editions. */
@NullMarked
package trellis.query.catalogue;

import org.jspecify.annotations.NullMarked;
