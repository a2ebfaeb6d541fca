/** Many workers from a sheet. */
@NullMarked
package trellis.web.sheets;

import org.jspecify.annotations.NullMarked;
