/** What came of it: a trust's outcomes between two positions of its log. */
@NullMarked
package trellis.project.outcomes;

import org.jspecify.annotations.NullMarked;
