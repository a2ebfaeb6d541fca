/** Requests waiting for a decision, and taking a sign-off back. */
@NullMarked
package trellis.web.signoff;

import org.jspecify.annotations.NullMarked;
