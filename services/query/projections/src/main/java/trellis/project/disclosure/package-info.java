/** What may be said of people outside the organisation that answers for them. */
@NullMarked
package trellis.project.disclosure;

import org.jspecify.annotations.NullMarked;
