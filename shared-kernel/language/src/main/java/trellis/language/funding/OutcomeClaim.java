package trellis.language.funding;

/**
 * One outcome as a party claims it: a figure that anybody who may read the party's log counts again to the same number.
 *
 * @param baseline position of the party's log that it is counted from
 * @param position of the party's log up to which it is counted
 * @param figure how many, derived from the party's log between the two
 */
public record OutcomeClaim(OutcomeMeasure measure, long baseline, long position, long figure, Attribution attribution) {
    /** Whether both count the same outcome for money: one log's measure over a common stretch of it. */
    public boolean countsAgain(OutcomeClaim other) {
        return attribution == Attribution.ATTRIBUTED
                && other.attribution == Attribution.ATTRIBUTED
                && measure == other.measure
                && baseline < other.position
                && other.baseline < position;
    }
}
