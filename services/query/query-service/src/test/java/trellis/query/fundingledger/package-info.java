@NullMarked
package trellis.query.fundingledger;

import org.jspecify.annotations.NullMarked;
