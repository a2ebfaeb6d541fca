/** What a view foretells, held against what the decision says. */
@NullMarked
package trellis.acceptance.codes;

import org.jspecify.annotations.NullMarked;
