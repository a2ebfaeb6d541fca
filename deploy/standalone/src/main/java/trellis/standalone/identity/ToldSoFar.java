package trellis.standalone.identity;

/**
 * How much of the demonstration's story is told, for the pages to show.
 *
 * @param steps of the whole story; 0 until that is known
 */
public record ToldSoFar(int steps, int told, boolean over) {}
