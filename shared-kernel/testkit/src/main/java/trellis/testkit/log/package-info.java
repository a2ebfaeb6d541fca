/** What every event log must do, as tests that any implementation can be put under. */
@NullMarked
package trellis.testkit.log;

import org.jspecify.annotations.NullMarked;
