/** Histories for tests: random but legal, the same for the same seed. */
@NullMarked
package trellis.testkit.history;

import org.jspecify.annotations.NullMarked;
