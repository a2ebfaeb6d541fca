/** The sheets that people may try the import with, as files in the data folder. */
@NullMarked
package trellis.standalone.sheets;

import org.jspecify.annotations.NullMarked;
