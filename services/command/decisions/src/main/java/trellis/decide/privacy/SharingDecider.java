package trellis.decide.privacy;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.privacy.SharingRule.SHARED_ALREADY;
import static trellis.decide.privacy.SharingRule.SHARED_WITH_ITSELF;
import static trellis.decide.privacy.SharingRule.SHARING_ENDS_BEFORE_IT_BEGINS;
import static trellis.decide.privacy.SharingRule.SHARING_NOT_KNOWN;

import java.util.List;
import java.util.Set;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.privacy.SharingCommand.AgreeToShare;
import trellis.decide.privacy.SharingCommand.EndSharing;
import trellis.decide.privacy.SharingState.Agreed;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent;
import trellis.language.privacy.SharingEvent;
import trellis.language.privacy.SharingEvent.SharingAgreed;
import trellis.language.privacy.SharingEvent.SharingEnded;

/** An education lead records with whom the trust shares its figures, and ends it. */
public final class SharingDecider {
    public static final Decider<SharingCommand, SharingState> DECIDER = new Decider<>(
            SharingCommand.class,
            SharingDecider::boundary,
            initialState(),
            new Families<SharingState>()
                    .on(AccessEvent.class, SharingDecider::evolve)
                    .on(SharingEvent.class, SharingDecider::evolve),
            SharingDecider::decide);

    private SharingDecider() {}

    public static Boundary boundary(SharingCommand command) {
        return Boundary.of(Boundary.facts(SharingEvent.whole(), SharingEvent.class), Rights.of(command.actor()));
    }

    public static SharingState initialState() {
        return SharingState.INITIAL;
    }

    public static Decision decide(SharingCommand command, SharingState state) {
        return judge().refuse(
                        ROLE_NOT_HELD,
                        () -> !state.rights().holds(command.actor(), Role.EDUCATOR, LondonDay.of(command.at())))
                .otherwise(() -> switch (command) {
                    case AgreeToShare c -> agree(c, state);
                    case EndSharing c -> end(c, state);
                });
    }

    private static Decision agree(AgreeToShare command, SharingState state) {
        var until = command.until();
        if (state.agreed().values().stream().anyMatch(each -> each.saysTheSameAs(command))) {
            return nothingToDo();
        }
        return judge().refuse(SHARED_WITH_ITSELF, () -> command.parties().contains(command.own()))
                .refuse(SHARING_ENDS_BEFORE_IT_BEGINS, () -> until != null && until.isBefore(command.from()))
                .refuse(SHARED_ALREADY, () -> state.agreed().values().stream().anyMatch(each -> each.meets(command)))
                .otherwise(() -> accept(new SharingAgreed(
                        command.sharing(),
                        List.copyOf(command.parties()),
                        command.figures(),
                        command.purpose(),
                        command.document(),
                        command.from(),
                        until,
                        command.actor(),
                        command.at())));
    }

    private static Decision end(EndSharing command, SharingState state) {
        var agreed = state.agreed().get(command.sharing());
        if (agreed == null) {
            return reject(SHARING_NOT_KNOWN);
        }
        return agreed.ended()
                ? nothingToDo()
                : accept(new SharingEnded(command.sharing(), command.reasonCode(), command.actor(), command.at()));
    }

    public static SharingState evolve(SharingState state, AccessEvent event) {
        return state.with(Rights.evolve(state.rights(), event));
    }

    public static SharingState evolve(SharingState state, SharingEvent event) {
        return switch (event) {
            case SharingAgreed e ->
                state.with(
                        e.sharing(),
                        new Agreed(
                                Set.copyOf(e.parties()),
                                e.figures(),
                                e.purpose(),
                                e.document(),
                                e.from(),
                                e.until(),
                                false));
            case SharingEnded e -> {
                var agreed = state.agreed().get(e.sharing());
                yield agreed == null ? state : state.with(e.sharing(), agreed.over());
            }
        };
    }
}
