/** A Kafka broker in this process. */
@NullMarked
package trellis.embedded.kafka;

import org.jspecify.annotations.NullMarked;
