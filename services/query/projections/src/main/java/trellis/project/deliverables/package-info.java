/** What money was given for, and by what it is shown to be there. */
@NullMarked
package trellis.project.deliverables;

import org.jspecify.annotations.NullMarked;
