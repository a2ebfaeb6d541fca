/** Assessors' authority, self-assessment and assessment. */
@NullMarked
package trellis.language.assessment;

import org.jspecify.annotations.NullMarked;
