package trellis.query.operator;

/**
 * One thing that was checked.
 *
 * @param invariant by its number in the list of guarantees
 * @param of which tenant, and which view where it is about one
 * @param said what was looked at, or what is wrong with it
 */
record Finding(String invariant, String of, String said, boolean holds) {
    static Finding holds(String invariant, Object of, String said) {
        return new Finding(invariant, of.toString(), said, true);
    }

    static Finding breach(String invariant, Object of, String said) {
        return new Finding(invariant, of.toString(), said, false);
    }
}
