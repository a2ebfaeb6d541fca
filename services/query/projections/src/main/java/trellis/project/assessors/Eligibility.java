package trellis.project.assessors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.Register;
import trellis.project.assessors.Assessor.Authority;

/**
 * Whether an assessor may assess, and whether they may sign where a registrant must, on a day. The codes are those that
 * a decision refuses with.
 *
 * @param mayAssess some authority covers what was asked
 * @param maySign may assess, and is registered
 * @param reasons why not, in the order that a decision would find them; empty when they may do both
 */
public record Eligibility(boolean mayAssess, boolean maySign, List<Reason> reasons) {
    public enum Reason {
        ASSESSOR_NOT_AUTHORISED,
        AUTHORITY_DOES_NOT_COVER_THE_ELEMENT,
        AUTHORITY_DOES_NOT_COVER_THE_STAGE,
        AUTHORITY_DOES_NOT_COVER_THE_SETTING,
        AUTHORITY_DOES_NOT_COVER_THE_DAY,
        AUTHORITY_WITHDRAWN,
        SIGNATORY_NOT_REGISTERED,
        REGISTRATION_LAPSED
    }

    /** What is asked about; null where it does not matter. */
    public record Wanted(
            @Nullable ElementCode element,
            @Nullable Stage stage,
            @Nullable Setting setting) {}

    public Eligibility {
        reasons = List.copyOf(reasons);
    }

    public static Eligibility of(Assessor assessor, Wanted wanted, LocalDate on) {
        var reasons = new ArrayList<Reason>();
        authorityGap(assessor.authorities(), wanted, on).ifPresent(reasons::add);
        var mayAssess = reasons.isEmpty();
        registrationGap(assessor, on).ifPresent(reasons::add);
        return new Eligibility(mayAssess, reasons.isEmpty(), reasons);
    }

    /** The first rule that no authority passes, narrowing by element, stage, setting and day. */
    private static Optional<Reason> authorityGap(List<Authority> authorities, Wanted wanted, LocalDate on) {
        var left = authorities;
        if (left.isEmpty()) {
            return Optional.of(Reason.ASSESSOR_NOT_AUTHORISED);
        }
        for (var narrowing : narrowings(wanted, on).entrySet()) {
            left = left.stream().filter(narrowing.getValue()).toList();
            if (left.isEmpty()) {
                return Optional.of(narrowing.getKey());
            }
        }
        return Optional.empty();
    }

    private static Map<Reason, Predicate<Authority>> narrowings(Wanted wanted, LocalDate on) {
        var each = new EnumMap<Reason, Predicate<Authority>>(Reason.class);
        var element = wanted.element();
        var stage = wanted.stage();
        var setting = wanted.setting();
        if (element != null) {
            each.put(Reason.AUTHORITY_DOES_NOT_COVER_THE_ELEMENT, authority -> authority.covers(element));
        }
        if (stage != null) {
            each.put(
                    Reason.AUTHORITY_DOES_NOT_COVER_THE_STAGE,
                    authority -> authority.stages().contains(stage));
        }
        if (setting != null) {
            each.put(
                    Reason.AUTHORITY_DOES_NOT_COVER_THE_SETTING,
                    authority -> authority.settings().contains(setting));
        }
        each.put(Reason.AUTHORITY_DOES_NOT_COVER_THE_DAY, authority -> authority.covers(on));
        each.put(
                Reason.AUTHORITY_WITHDRAWN,
                authority -> authority.withdrawnAt() == null || on.isBefore(LondonDay.of(authority.withdrawnAt())));
        return each;
    }

    private static Optional<Reason> registrationGap(Assessor assessor, LocalDate on) {
        var registration = assessor.checkOn(on).registration();
        if (registration.register() == Register.NONE) {
            return Optional.of(Reason.SIGNATORY_NOT_REGISTERED);
        }
        var last = registration.validUntil();
        return last != null && on.isAfter(last) ? Optional.of(Reason.REGISTRATION_LAPSED) : Optional.empty();
    }
}
