package trellis.decide;

import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_DAY;
import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_ELEMENT;
import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_SETTING;
import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_STAGE;
import static trellis.decide.AuthorityRule.AUTHORITY_WITHDRAWN;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary.Clause;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.Tag;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;

/** What one assessor may assess on a day, and what the register last said of them. */
public record Authorities(Map<AuthorityId, Held> held, Registration registration) {
    public static final Authorities NONE = new Authorities(Map.of(), Registration.NONE);

    public Authorities {
        held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
    }

    /** @param withdrawnOn the first day without it, or null while it stands */
    public record Held(
            Set<ElementCode> elements,
            Set<Stage> stages,
            Set<Setting> settings,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate withdrawnOn) {
        private Held withdrawnFrom(LocalDate day) {
            return new Held(elements, stages, settings, from, until, day);
        }

        private boolean covers(ElementCode element) {
            return elements.isEmpty() || elements.contains(element);
        }

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        private boolean standsOn(LocalDate day) {
            return withdrawnOn == null || day.isBefore(withdrawnOn);
        }
    }

    /** What is to be assessed or signed, and the day that the authority is asked of. */
    public record Scope(ElementCode element, Stage stage, Setting setting, LocalDate day) {
        public Scope on(LocalDate another) {
            return new Scope(element, stage, setting, another);
        }
    }

    /** What makes and unmakes one assessor's authority. */
    public static Clause of(PersonId assessor) {
        return Boundary.facts(
                Tag.assessor(assessor), AssessorAuthorised.class, AuthorityWithdrawn.class, RegistrationChecked.class);
    }

    /** The first rule that no authority passes, narrowing by element, stage, setting and day. */
    public Optional<AuthorityRule> gap(Scope scope) {
        var left = List.copyOf(held.values());
        if (left.isEmpty()) {
            return Optional.of(AuthorityRule.ASSESSOR_NOT_AUTHORISED);
        }
        for (var narrowing : narrowings(scope).entrySet()) {
            left = left.stream().filter(narrowing.getValue()).toList();
            if (left.isEmpty()) {
                return Optional.of(narrowing.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * The authority that an assessor relies on: of several the one given first.
     *
     * @throws IllegalStateException where {@link #gap} finds a rule broken
     */
    public AuthorityId reliedOn(Scope scope) {
        var all = narrowings(scope).values().stream().reduce(_ -> true, Predicate::and);
        return held.entrySet().stream()
                .filter(each -> all.test(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no authority for " + scope));
    }

    private static Map<AuthorityRule, Predicate<Held>> narrowings(Scope scope) {
        var each = new EnumMap<AuthorityRule, Predicate<Held>>(AuthorityRule.class);
        each.put(AUTHORITY_DOES_NOT_COVER_THE_ELEMENT, held -> held.covers(scope.element()));
        each.put(AUTHORITY_DOES_NOT_COVER_THE_STAGE, held -> held.stages().contains(scope.stage()));
        each.put(AUTHORITY_DOES_NOT_COVER_THE_SETTING, held -> held.settings().contains(scope.setting()));
        each.put(AUTHORITY_DOES_NOT_COVER_THE_DAY, held -> held.covers(scope.day()));
        each.put(AUTHORITY_WITHDRAWN, held -> held.standsOn(scope.day()));
        return each;
    }

    public boolean registered() {
        return registration.register() != Register.NONE;
    }

    public boolean registrationHasLapsedBy(LocalDate day) {
        var last = registration.validUntil();
        return last != null && day.isAfter(last);
    }

    public static Authorities evolve(Authorities assessor, AssessmentEvent event) {
        return switch (event) {
            case AssessorAuthorised e -> new Authorities(assessor.with(e.authority(), held(e)), e.registration());
            case RegistrationChecked e -> new Authorities(assessor.held(), e.registration());
            case AuthorityWithdrawn e -> assessor.without(e.authority(), LondonDay.of(e.occurredAt()));
            case SelfAssessed _, CompetencyAssessed _ -> assessor;
        };
    }

    private static Held held(AssessorAuthorised e) {
        return new Held(e.elements(), e.stages(), e.settings(), e.from(), e.until(), null);
    }

    private Authorities without(AuthorityId id, LocalDate day) {
        var former = held.get(id);
        return former == null ? this : new Authorities(with(id, former.withdrawnFrom(day)), registration);
    }

    private Map<AuthorityId, Held> with(AuthorityId id, Held authority) {
        var changed = new LinkedHashMap<>(held);
        changed.put(id, authority);
        return changed;
    }
}
