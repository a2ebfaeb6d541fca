package trellis.decide.organisation;

import static trellis.decide.Decision.accept;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.organisation.OrganisationRule.LINK_ENDS_BEFORE_IT_BEGINS;
import static trellis.decide.organisation.OrganisationRule.ORGANISATION_NOT_KNOWN;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.organisation.OrganisationCommand.RecordOrganisations;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.OrganisationEvent;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;

/** What is recorded about organisations, and by whom. Reads the whole register: a link may speak of any of them. */
public final class OrganisationDecider {
    public static final Decider<OrganisationCommand, OrganisationState> DECIDER = new Decider<>(
            OrganisationCommand.class,
            OrganisationDecider::boundary,
            initialState(),
            new Families<OrganisationState>()
                    .on(AccessEvent.class, OrganisationDecider::evolve)
                    .on(OrganisationEvent.class, OrganisationDecider::evolve),
            OrganisationDecider::decide);

    private OrganisationDecider() {}

    public static Boundary boundary(OrganisationCommand command) {
        return Boundary.of(new Clause(Set.of(), Set.of(OrganisationEvent.class)), Rights.of(command.actor()));
    }

    public static OrganisationState initialState() {
        return new OrganisationState(Rights.NONE, Set.of());
    }

    public static Decision decide(OrganisationCommand command, OrganisationState state) {
        return switch (command) {
            case RecordOrganisations c -> record(c, state);
        };
    }

    private static Decision record(RecordOrganisations command, OrganisationState state) {
        var today = LondonDay.of(command.at());
        var all = Stream.concat(
                        state.recorded().stream(), command.facts().stream().map(OrganisationDecider::undated))
                .collect(Collectors.toSet());
        return judge().refuse(
                        ROLE_NOT_HELD,
                        () -> !command.actor().equals(RecordedEvent.SYSTEM)
                                && !state.rights().holds(command.actor(), Role.OPERATOR, today))
                .refuse(
                        ORGANISATION_NOT_KNOWN,
                        () -> !OrganisationFacts.founded(all).containsAll(OrganisationFacts.mentioned(all)))
                .refuse(
                        LINK_ENDS_BEFORE_IT_BEGINS,
                        () -> command.facts().stream().anyMatch(OrganisationDecider::endsBeforeItBegins))
                .otherwise(() -> accept(command.facts().stream()
                        .filter(fact -> !state.recorded().contains(undated(fact)))
                        .map(fact -> OrganisationFacts.dated(fact, command.at()))
                        .distinct()
                        .toList()));
    }

    private static boolean endsBeforeItBegins(OrganisationEvent fact) {
        return fact instanceof TrustLinkedToIcs link
                && link.from() != null
                && link.until() != null
                && link.until().isBefore(link.from());
    }

    private static OrganisationEvent undated(OrganisationEvent fact) {
        return OrganisationFacts.dated(fact, Instant.EPOCH);
    }

    public static OrganisationState evolve(OrganisationState state, AccessEvent event) {
        return new OrganisationState(Rights.evolve(state.rights(), event), state.recorded());
    }

    public static OrganisationState evolve(OrganisationState state, OrganisationEvent event) {
        return new OrganisationState(
                state.rights(),
                Stream.concat(state.recorded().stream(), Stream.of(undated(event)))
                        .collect(Collectors.toSet()));
    }
}
