/** Serves what money was given for and how far it has come, to its funder and to the parties. */
@NullMarked
package trellis.query.deliverables;

import org.jspecify.annotations.NullMarked;
