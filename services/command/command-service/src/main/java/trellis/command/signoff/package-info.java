/** Requests for sign-off and the decisions on them, over HTTP; and the door that lets sign-offs lapse by date. */
@NullMarked
package trellis.command.signoff;

import org.jspecify.annotations.NullMarked;
