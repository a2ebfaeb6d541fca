/** Kafka, started and ended. */
@NullMarked
package trellis.embedded.kafka;

import org.jspecify.annotations.NullMarked;
