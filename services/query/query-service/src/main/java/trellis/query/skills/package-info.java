/** Serves where a worker stands, and the story of each skill. */
@NullMarked
package trellis.query.skills;

import org.jspecify.annotations.NullMarked;
