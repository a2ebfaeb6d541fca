/** Tables to take away: one report as a spreadsheet, as comma-separated values and as a tagged PDF. */
@NullMarked
package trellis.web.file;

import org.jspecify.annotations.NullMarked;
