/** Who may assess and sign what, on any day, and why not. */
@NullMarked
package trellis.project.assessors;

import org.jspecify.annotations.NullMarked;
