/** Assessors' authority, self-assessment and observation, over HTTP. */
@NullMarked
package trellis.command.assessment;

import org.jspecify.annotations.NullMarked;
