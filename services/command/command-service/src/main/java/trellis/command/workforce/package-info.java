/** Support workers, their posts and education, one by one and by the sheet, over HTTP. */
@NullMarked
package trellis.command.workforce;

import org.jspecify.annotations.NullMarked;
