/** Support workers, their posts, stages and education; one by one and from a sheet. */
@NullMarked
package trellis.decide.workforce;

import org.jspecify.annotations.NullMarked;
