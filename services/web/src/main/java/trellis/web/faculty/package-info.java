/** What a faculty sees of its trusts. */
@NullMarked
package trellis.web.faculty;

import org.jspecify.annotations.NullMarked;
