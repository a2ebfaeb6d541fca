/** Assessors' authority, self-assessment and what an assessor found. */
@NullMarked
package trellis.decide.assessment;

import org.jspecify.annotations.NullMarked;
