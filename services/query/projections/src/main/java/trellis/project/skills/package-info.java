/** Where each worker stands with each element, and how it came to be. */
@NullMarked
package trellis.project.skills;

import org.jspecify.annotations.NullMarked;
