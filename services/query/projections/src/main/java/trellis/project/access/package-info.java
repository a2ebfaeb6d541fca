/** Who is known to an organisation, through which accounts, and which roles they hold on which days. */
@NullMarked
package trellis.project.access;

import org.jspecify.annotations.NullMarked;
