package trellis.project.disclosure;

/**
 * How far a figure covers what it is about. Numbers of organisations, so no gate stands before them.
 *
 * @param reporting organisations whose numbers are in it
 * @param of organisations that it is about
 */
public record Reporting(int reporting, int of) {}
