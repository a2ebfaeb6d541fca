/** Folds facts into rows and figures; pure. */
@NullMarked
package trellis.project;

import org.jspecify.annotations.NullMarked;
