/** Serves what parties said came of money, to its funder and to themselves. */
@NullMarked
package trellis.query.outcomereports;

import org.jspecify.annotations.NullMarked;
