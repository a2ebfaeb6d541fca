package trellis.project.assessors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Registration;

/**
 * An assessor with every authority that was ever given.
 *
 * @param checks of the register in the order they were recorded; the last that was recorded by a day counts on it
 */
public record Assessor(PersonId assessor, List<Check> checks, List<Authority> authorities) {
    /** A look at the register, with the authority or on its own. */
    public record Check(Registration registration, PersonId checkedBy, Instant at) {}

    /**
     * @param elements empty means every element
     * @param until the last day, or null while no end is set
     * @param withdrawnAt from when it no longer counts, or null
     */
    public record Authority(
            AuthorityId authority,
            Set<ElementCode> elements,
            Set<Stage> stages,
            Set<Setting> settings,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId authorisedBy,
            Instant authorisedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason) {
        public Authority {
            elements = Set.copyOf(elements);
            stages = Set.copyOf(stages);
            settings = Set.copyOf(settings);
        }

        /** Within its days, and not withdrawn on that day or before it. */
        public boolean holdsOn(LocalDate day) {
            return covers(day) && (withdrawnAt == null || day.isBefore(LondonDay.of(withdrawnAt)));
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        boolean covers(ElementCode element) {
            return elements.isEmpty() || elements.contains(element);
        }

        Authority withdrawn(Instant at, String reason) {
            return withdrawnAt != null
                    ? this
                    : new Authority(
                            authority, elements, stages, settings, from, until, authorisedBy, authorisedAt, at, reason);
        }
    }

    public Assessor {
        checks = List.copyOf(checks);
        authorities = List.copyOf(authorities);
    }

    /** The last look at the register by that day; before the first, the first. */
    public Check checkOn(LocalDate day) {
        return checks.stream()
                .filter(check -> !LondonDay.of(check.at()).isAfter(day))
                .reduce((_, later) -> later)
                .orElseGet(checks::getFirst);
    }

    Assessor with(Check check) {
        return new Assessor(
                assessor, Stream.concat(checks.stream(), Stream.of(check)).toList(), authorities);
    }

    Assessor with(Authority authority) {
        return new Assessor(
                assessor,
                checks,
                Stream.concat(authorities.stream(), Stream.of(authority)).toList());
    }

    Assessor without(AuthorityId authority, Instant at, String reason) {
        return new Assessor(
                assessor,
                checks,
                authorities.stream()
                        .map(each -> each.authority().equals(authority) ? each.withdrawn(at, reason) : each)
                        .toList());
    }
}
