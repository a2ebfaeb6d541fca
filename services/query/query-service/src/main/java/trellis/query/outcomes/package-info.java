/** Serves what came of it in one trust, between two positions of its log. */
@NullMarked
package trellis.query.outcomes;

import org.jspecify.annotations.NullMarked;
