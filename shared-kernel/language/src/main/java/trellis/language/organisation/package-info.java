/** Regions, ICSs, trusts, their dated links, and who holds which role. */
@NullMarked
package trellis.language.organisation;

import org.jspecify.annotations.NullMarked;
