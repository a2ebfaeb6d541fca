/** Carries facts from the pipe into tables: rows and checkpoint in one transaction. */
@NullMarked
package trellis.query.intake;

import org.jspecify.annotations.NullMarked;
