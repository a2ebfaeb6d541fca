/** Who may assess and sign, and why not. */
@NullMarked
package trellis.web.assessors;

import org.jspecify.annotations.NullMarked;
