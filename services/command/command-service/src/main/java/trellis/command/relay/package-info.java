/**
 * Carries every log to Kafka in the order of its positions: acknowledged by all, then marked, fenced by an epoch. What
 * Kafka lost is asked for at the log feed.
 */
@NullMarked
package trellis.command.relay;

import org.jspecify.annotations.NullMarked;
