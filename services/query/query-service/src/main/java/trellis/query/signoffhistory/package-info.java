/** Serves the audit of sign-offs, as JSON and as a file. */
@NullMarked
package trellis.query.signoffhistory;

import org.jspecify.annotations.NullMarked;
