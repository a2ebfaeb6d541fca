/** Where each penny of a programme is: budgets, streams, allocations, agreements, claims, and the trail of each. */
@NullMarked
package trellis.project.fundingledger;

import org.jspecify.annotations.NullMarked;
