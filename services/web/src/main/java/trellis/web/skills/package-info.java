/** Where a worker stands with each skill, what is next, and the whole story of one. */
@NullMarked
package trellis.web.skills;

import org.jspecify.annotations.NullMarked;
