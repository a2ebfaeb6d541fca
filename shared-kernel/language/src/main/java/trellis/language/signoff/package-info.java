/** Requests for sign-off and what became of them. */
@NullMarked
package trellis.language.signoff;

import org.jspecify.annotations.NullMarked;
