package trellis.language;

/**
 * How well a worker does an element, read against the stage: 0 not started, 1 aware, 2 developing with help, 3 safe
 * unaided within the stage's supervision, 4 can guide others.
 */
public record Rating(int value) {
    public Rating {
        if (value < 0 || value > 4) {
            throw new IllegalArgumentException("rating is not between 0 and 4");
        }
    }

    public boolean atLeast(Rating other) {
        return value >= other.value;
    }
}
