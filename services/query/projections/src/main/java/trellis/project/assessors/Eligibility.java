package trellis.project.assessors;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.project.assessors.Assessor.Authority;

/**
 * Whether an assessor may assess, and whether they may sign, on a day; the codes are those that a decision refuses with.
 *
 * @param mayAssess some authority covers what was asked
 * @param maySign may assess, and is registered
 * @param reasons why not, empty when they may do both
 */
public record Eligibility(boolean mayAssess, boolean maySign, Set<Reason> reasons) {
    /** The nearest miss among the authorities speaks: what would have to change for it to cover. */
    public enum Reason {
        NO_AUTHORITY,
        AUTHORITY_NOT_YET_VALID,
        AUTHORITY_OVER,
        AUTHORITY_WITHDRAWN,
        ELEMENT_NOT_COVERED,
        STAGE_NOT_COVERED,
        SETTING_NOT_COVERED,
        NOT_REGISTERED,
        REGISTRATION_LAPSED
    }

    /** What is asked about; null where it does not matter. */
    public record Wanted(
            @Nullable ElementCode element,
            @Nullable Stage stage,
            @Nullable Setting setting) {}

    public Eligibility {
        reasons = Set.copyOf(reasons);
    }

    public static Eligibility of(Assessor assessor, Wanted wanted, LocalDate on) {
        var reasons = authorityMisses(assessor.authorities(), wanted, on);
        var mayAssess = reasons.isEmpty();
        if (assessor.lapsedOn(on)) {
            reasons.add(Reason.REGISTRATION_LAPSED);
        } else if (!assessor.registeredOn(on)) {
            reasons.add(Reason.NOT_REGISTERED);
        }
        return new Eligibility(mayAssess, reasons.isEmpty(), reasons);
    }

    private static Set<Reason> authorityMisses(List<Authority> authorities, Wanted wanted, LocalDate on) {
        Set<Reason> nearest = EnumSet.of(Reason.NO_AUTHORITY);
        var fewest = Integer.MAX_VALUE;
        for (var authority : authorities) {
            var misses = misses(authority, wanted, on);
            if (misses.size() < fewest) {
                nearest = misses;
                fewest = misses.size();
            }
        }
        return nearest;
    }

    private static Set<Reason> misses(Authority authority, Wanted wanted, LocalDate on) {
        var misses = EnumSet.noneOf(Reason.class);
        if (!authority.holdsOn(on)) {
            misses.add(timeMiss(authority, on));
        }
        if (wanted.element() != null
                && !authority.elements().isEmpty()
                && !authority.elements().contains(wanted.element())) {
            misses.add(Reason.ELEMENT_NOT_COVERED);
        }
        if (wanted.stage() != null && !authority.stages().contains(wanted.stage())) {
            misses.add(Reason.STAGE_NOT_COVERED);
        }
        if (wanted.setting() != null && !authority.settings().contains(wanted.setting())) {
            misses.add(Reason.SETTING_NOT_COVERED);
        }
        return misses;
    }

    private static Reason timeMiss(Authority authority, LocalDate on) {
        if (on.isBefore(authority.from())) {
            return Reason.AUTHORITY_NOT_YET_VALID;
        }
        return authority.until() != null && on.isAfter(authority.until())
                ? Reason.AUTHORITY_OVER
                : Reason.AUTHORITY_WITHDRAWN;
    }
}
