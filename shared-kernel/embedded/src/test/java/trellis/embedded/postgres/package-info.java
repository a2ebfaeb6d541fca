/** PostgreSQL, started and killed. */
@NullMarked
package trellis.embedded.postgres;

import org.jspecify.annotations.NullMarked;
