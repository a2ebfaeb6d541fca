/** Money for a purpose: programmes, allocations, agreements, claims, and what came of them. */
@NullMarked
package trellis.language.funding;

import org.jspecify.annotations.NullMarked;
