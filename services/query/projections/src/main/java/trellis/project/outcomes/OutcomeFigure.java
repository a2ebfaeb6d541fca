package trellis.project.outcomes;

import org.jspecify.annotations.Nullable;
import trellis.language.funding.OutcomeMeasure;

/**
 * One outcome between a baseline and a later position.
 *
 * @param count null while it is not due
 * @param of whom it is a part of, or null when it is a part of nothing
 */
public record OutcomeFigure(
        OutcomeMeasure measure,
        @Nullable Long count,
        @Nullable Long of) {
    /** How each is counted; another rule is another version. */
    public static final int VERSION = 1;

    public String rule() {
        return switch (measure) {
            case PEOPLE_REACHED ->
                "Workers to whom something was signed off by a fact after the baseline and up to the position, each once,"
                        + " whatever became of the sign-off.";
            case ELEMENTS_SIGNED_OFF ->
                "Triples of worker, element and stage signed off by a fact after the baseline and up to the position,"
                        + " with a sign-off that holds on the position's day, and with none that held on the baseline's"
                        + " day, each as it was known then. A renewal is not an outcome.";
            case STAGES_COMPLETED ->
                "Pairs of worker and stage where everything that the edition expects at the stage is signed off and holds"
                        + " on the position's day, and was not on the baseline's. The edition is that of the trust's last"
                        + " sign-off up to the position.";
            case MOVES_UP_A_STAGE ->
                "Stages set for a post by a fact after the baseline and up to the position, no correction, above what the"
                        + " post had on that day before; in effect by the position's day, and not replaced by then.";
            case RETAINED_AT_12_MONTHS ->
                "Of the workers in post on the baseline's day, as known then, those in post twelve months later. Not due"
                        + " before that day.";
        };
    }
}
