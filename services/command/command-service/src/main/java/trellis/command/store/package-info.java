/**
 * The event store and the way of a command to it: load the facts of a boundary, decide, append on the condition that
 * nothing newer matches. Everybody else knows {@code CommandGate} and {@code LogReader}.
 */
@NullMarked
package trellis.command.store;

import org.jspecify.annotations.NullMarked;
