/**
 * The way in for every capability of the service: who asks, for which organisation, with which body and key, at which
 * time; and the way out: an answer with its position, or a problem document in plain English.
 */
@NullMarked
package trellis.command.door;

import org.jspecify.annotations.NullMarked;
