/** What parties said came of money, and what reviewers found. */
@NullMarked
package trellis.project.outcomereports;

import org.jspecify.annotations.NullMarked;
