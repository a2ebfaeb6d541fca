package trellis.project.disclosure;

/**
 * How numbers of people are told outside their organisation. Another rule is another version.
 *
 * @param name what it is known by
 * @param hiddenUpTo numbers from 1 to this are hidden; none is told as none
 * @param roundedTo what other numbers are rounded to; half a step goes up
 * @param possibleValues how many numbers a hidden one must at least be able to be, whatever is told beside it
 */
public record DisclosurePolicy(String name, int version, int hiddenUpTo, int roundedTo, int possibleValues) {
    /**
     * As NHS hospital statistics below national level are told since September 2018: 1 to 7 hidden, others rounded to 5;
     * and, because margins are told beside cells here, whatever would give a hidden one away hidden with it.
     */
    public static final DisclosurePolicy STANDARD = new DisclosurePolicy("small-numbers", 1, 7, 5, 3);

    public DisclosurePolicy {
        if (version < 1 || hiddenUpTo < 1 || roundedTo < 1 || possibleValues < 1) {
            throw new IllegalArgumentException("no such policy: " + name);
        }
        if (roundedTo > 2 * hiddenUpTo + 1) {
            throw new IllegalArgumentException("some would be told as none: " + name);
        }
    }

    /** As answers and files name it, such as {@code small-numbers 1}. */
    public String label() {
        return name + " " + version;
    }

    boolean hides(long people) {
        return people > 0 && people <= hiddenUpTo;
    }

    long rounded(long people) {
        return Math.floorDiv(people + roundedTo / 2, roundedTo) * (long) roundedTo;
    }

    /** The least number, not hidden, that is told as this one. */
    long least(long told) {
        return told == 0 ? 0 : Math.max(hiddenUpTo + 1L, told - roundedTo / 2);
    }

    /** The greatest number that is told as this one. */
    long greatest(long told) {
        return told == 0 ? 0 : told + (roundedTo - 1) / 2;
    }
}
