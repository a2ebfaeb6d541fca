/** Attempts that were refused, and who looked at named data. */
@NullMarked
package trellis.web.audit;

import org.jspecify.annotations.NullMarked;
