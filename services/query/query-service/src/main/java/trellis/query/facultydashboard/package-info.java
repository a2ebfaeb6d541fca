/** Serves what a faculty may see of its trusts, through the disclosure gate alone. */
@NullMarked
package trellis.query.facultydashboard;

import org.jspecify.annotations.NullMarked;
