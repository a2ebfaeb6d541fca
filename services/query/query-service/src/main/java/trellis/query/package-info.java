/** Carries facts from the broker into tables and answers from them. */
@NullMarked
package trellis.query;

import org.jspecify.annotations.NullMarked;
