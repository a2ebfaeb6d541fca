package trellis.web.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.web.page.AsOf;
import trellis.web.page.Option;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Who may do what in the trust. */
@Component
public class Staff {
    private final Services services;
    private final People people;

    Staff(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    public record Access(@Nullable AsOf asOf, List<Person> items) {
        /** One grant with who holds it. */
        public Optional<Held> grant(String id) {
            return items.stream()
                    .flatMap(person -> person.grants().stream()
                            .filter(grant -> grant.grant().equals(id))
                            .map(grant -> new Held(person.person(), grant)))
                    .findFirst();
        }
    }

    public record Held(String person, Grant grant) {}

    public record Person(String person, List<Grant> grants) {
        /** Somebody to choose as an assessor or for a role: not one who is only a support worker. */
        public boolean leads() {
            return grants.stream().anyMatch(grant -> !grant.role().equals("SUPPORT_WORKER"));
        }

        public boolean holds(String role) {
            return grants.stream()
                    .anyMatch(grant -> grant.holds() && grant.role().equals(role));
        }
    }

    /** @param holds today */
    public record Grant(
            String grant,
            String role,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String grantedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason,
            boolean holds) {}

    public Access access(Visit visit) {
        return services.query().get(visit, Ask.of("/access"), Access.class);
    }

    public Names names(Visit visit, Access access) {
        return people.names(
                visit,
                access.items().stream()
                        .flatMap(person -> Stream.concat(
                                Stream.of(person.person()),
                                person.grants().stream().flatMap(grant -> Stream.ofNullable(grant.grantedBy())))));
    }

    /** Staff by name; support workers come last. */
    public List<Option> options(Visit visit) {
        var access = access(visit);
        var names = names(visit, access);
        return access.items().stream()
                .sorted((a, b) -> a.leads() == b.leads()
                        ? names.of(a.person()).compareToIgnoreCase(names.of(b.person()))
                        : a.leads() ? -1 : 1)
                .map(person -> new Option(person.person(), names.of(person.person())))
                .toList();
    }
}
