/** Asking for a sign-off, deciding it, and taking it back. */
@NullMarked
package trellis.decide.signoff;

import org.jspecify.annotations.NullMarked;
