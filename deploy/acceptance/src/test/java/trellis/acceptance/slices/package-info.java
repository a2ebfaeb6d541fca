/** The index of slices: every command, the facts it may lead to, and the views that show them. */
@NullMarked
package trellis.acceptance.slices;

import org.jspecify.annotations.NullMarked;
