package trellis.command.store;

import trellis.decide.Boundary;

/**
 * The client's ETag as a condition: no fact of the resource may be newer.
 *
 * @param resource the resource's own facts, the same that {@link LogReader#lastMatching} answered the ETag from
 * @param position 0 when the client saw no fact
 */
public record IfMatch(Boundary resource, long position) {}
