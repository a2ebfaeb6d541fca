/** A PostgreSQL server as a child process. */
@NullMarked
package trellis.embedded.postgres;

import org.jspecify.annotations.NullMarked;
