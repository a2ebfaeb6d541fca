/** Decisions about what may be known of people: with whom a trust shares its figures. */
@NullMarked
package trellis.decide.privacy;

import org.jspecify.annotations.NullMarked;
