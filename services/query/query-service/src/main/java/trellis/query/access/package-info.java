/** Who may do what in an organisation. */
@NullMarked
package trellis.query.access;

import org.jspecify.annotations.NullMarked;
