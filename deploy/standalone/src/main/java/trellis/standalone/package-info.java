/** One process group with everything Trellis needs. */
@NullMarked
package trellis.standalone;

import org.jspecify.annotations.NullMarked;
