/** Folds facts into rows and figures, and touches nothing else. */
@NullMarked
package trellis.project;

import org.jspecify.annotations.NullMarked;
