/** Who has something to do next, and why. */
@NullMarked
package trellis.project.tasks;

import org.jspecify.annotations.NullMarked;
