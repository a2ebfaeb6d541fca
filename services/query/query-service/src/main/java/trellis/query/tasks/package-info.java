/** Serves what there is to do. */
@NullMarked
package trellis.query.tasks;

import org.jspecify.annotations.NullMarked;
