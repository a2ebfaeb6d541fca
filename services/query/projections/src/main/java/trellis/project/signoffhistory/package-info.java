/** One audit row for each fact about a sign-off. */
@NullMarked
package trellis.project.signoffhistory;

import org.jspecify.annotations.NullMarked;
