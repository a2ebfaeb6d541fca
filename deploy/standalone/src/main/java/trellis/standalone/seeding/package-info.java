/** Tells the demonstration's story to the command service, in process. */
@NullMarked
package trellis.standalone.seeding;

import org.jspecify.annotations.NullMarked;
