/** Stories told against the running product, and the rules of its rooms. */
@NullMarked
package trellis.acceptance;

import org.jspecify.annotations.NullMarked;
