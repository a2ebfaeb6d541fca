package trellis.language.funding;

/** An amount of pounds sterling in whole pence, never below zero; small enough that no sum of them overflows. */
public record Pence(long value) implements Comparable<Pence> {
    /** Ten thousand million pounds. */
    public static final long MOST = 1_000_000_000_000L;

    public static final Pence NONE = new Pence(0);

    public Pence {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("an amount is 0 to " + MOST + " pence");
        }
    }

    public Pence plus(Pence more) {
        return new Pence(value + more.value);
    }

    /** @throws IllegalArgumentException when it would be less than nothing */
    public Pence minus(Pence less) {
        return new Pence(value - less.value);
    }

    public boolean isNone() {
        return value == 0;
    }

    public boolean isMoreThan(Pence other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Pence other) {
        return Long.compare(value, other.value);
    }
}
