/** Serves where each penny of a programme is, to its funder and, as far as it concerns them, to its parties. */
@NullMarked
package trellis.query.fundingledger;

import org.jspecify.annotations.NullMarked;
