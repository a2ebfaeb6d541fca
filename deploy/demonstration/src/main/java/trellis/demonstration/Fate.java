package trellis.demonstration;

import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;

/** Where one skill of one worker stands when the story ends. */
enum Fate {
    CURRENT,
    /** Signed off and over: not asked for again in time. */
    LAPSED,
    /** Asked for, not yet answered. */
    WAITING,
    RETURNED,
    NOT_YET,
    CLAIMED,
    UNTOUCHED;

    /** By domain, so that the mean is about 1 and research and service improvement is weakest. */
    private static final Map<String, Double> STRENGTH =
            Map.of("D1", 1.20, "D2", 1.10, "D3", 1.02, "D4", 1.05, "D5", 1.02, "D6", 0.45, "D7", 0.88, "D8", 1.04);

    /** @param months how long a sign-off holds, or null */
    static Fate of(ElementCode element, @Nullable Integer months, double coverage, Random random) {
        double signed = coverage * STRENGTH.getOrDefault(Catalogue.domain(element), 1.0);
        double drawn = random.nextDouble();
        if (drawn < signed) {
            return CURRENT;
        }
        double left = (drawn - signed) / (1 - signed);
        if (left < 0.12) {
            return months != null && months == 12 ? LAPSED : CLAIMED;
        }
        if (left < 0.14) {
            return WAITING;
        }
        if (left < 0.20) {
            return RETURNED;
        }
        return left < 0.40 ? NOT_YET : left < 0.62 ? CLAIMED : UNTOUCHED;
    }
}
