package trellis.web.assessors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;
import trellis.web.people.Assessing;

/** Assessors with their authority, and why one may not sign. */
record Assessors(@Nullable AsOf asOf, List<Assessor> items) {
    /**
     * @param holdsRole of an assessor, on the day
     * @param reasons codes, empty when eligible
     */
    record Assessor(
            String assessor,
            boolean holdsRole,
            boolean eligible,
            boolean mayAssess,
            List<String> reasons,
            @Nullable Registration registration,
            List<Authority> authorities) {
        Assessor {
            reasons = Assessing.reasons(holdsRole, reasons);
        }
    }

    record Registration(
            String register,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate validUntil,
            @Nullable String checkedBy) {}

    /** @param elements empty for every skill */
    record Authority(
            String authority,
            List<String> elements,
            List<String> stages,
            List<String> settings,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String authorisedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason,
            boolean holds) {}

    Optional<Assessor> one(String person) {
        return items.stream().filter(each -> each.assessor().equals(person)).findFirst();
    }

    Stream<String> people() {
        return items.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.assessor()),
                        each.authorities().stream().flatMap(authority -> Stream.ofNullable(authority.authorisedBy()))));
    }
}
