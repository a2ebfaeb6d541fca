package trellis.demonstration;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import trellis.language.funding.Attribution;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeMeasure;

/**
 * What came of a year's money in one trust, as its told log has it. A test counts each figure again from that log, and
 * says what it should be.
 *
 * @param baseline the log's last position about its people when the year's money was first paid
 * @param position the last one of that year
 * @param people to whom something was signed off between the two
 * @param skills signed off between the two, held at the end and not at the start
 */
record CameOfIt(long baseline, long position, long people, long skills) {
    /** By trust. */
    static final Map<String, CameOfIt> OF = Map.ofEntries(
            entry("RC9", new CameOfIt(1_840, 5_261, 65, 1_001)),
            entry("RD8", new CameOfIt(986, 2_958, 35, 558)),
            entry("RGM", new CameOfIt(257, 773, 9, 160)),
            entry("RGN", new CameOfIt(1_360, 3_968, 50, 738)),
            entry("RGT", new CameOfIt(1_905, 6_222, 73, 1_255)),
            entry("RWH", new CameOfIt(1_284, 3_523, 48, 616)),
            entry("RWR", new CameOfIt(868, 2_375, 32, 399)),
            entry("RY4", new CameOfIt(573, 1_661, 21, 314)),
            entry("RYC", new CameOfIt(190, 494, 7, 83)));

    /** An activity of RWG's, paid for with both sums that it had: the fourteen people whom it reached first. */
    static final CameOfIt ACTIVITY = new CameOfIt(1_256, 1_287, 14, 0);

    static CameOfIt in(String trust) {
        return Objects.requireNonNull(OF.get(trust), trust);
    }

    OutcomeClaim people(Attribution attribution) {
        return new OutcomeClaim(OutcomeMeasure.PEOPLE_REACHED, baseline, position, people, attribution);
    }

    OutcomeClaim skills(Attribution attribution) {
        return new OutcomeClaim(OutcomeMeasure.ELEMENTS_SIGNED_OFF, baseline, position, skills, attribution);
    }

    /** With a figure that nobody finds in the log. */
    CameOfIt miscounted() {
        return new CameOfIt(baseline, position, people + 1, skills);
    }
}
