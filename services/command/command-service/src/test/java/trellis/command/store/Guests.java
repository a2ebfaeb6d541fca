package trellis.command.store;

import java.util.HashSet;
import java.util.Set;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Refusal;
import trellis.decide.RoleRule;
import trellis.language.AccountKey;
import trellis.language.Tag;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;

/** Judges {@link GuestCommand}s. Who had a role withdrawn may ask for nothing any more. */
final class Guests {
    enum Rule implements Refusal {
        GUEST_NOT_INVITED,
        ACCOUNT_IS_LINKED
    }

    record State(boolean invited, Set<String> accounts, boolean withdrawn) {}

    static final Decider<GuestCommand, State> DECIDER = new Decider<>(
            GuestCommand.class,
            Guests::boundary,
            new State(false, Set.of(), false),
            new Families<State>().on(AccessEvent.class, Guests::evolve),
            Guests::decide);

    private Guests() {}

    static Boundary boundary(GuestCommand command) {
        return Boundary.of(
                Boundary.facts(Tag.person(command.guest()), PersonRecorded.class, AccountLinked.class),
                Boundary.facts(Tag.person(command.actor()), RoleWithdrawn.class));
    }

    static State evolve(State state, AccessEvent event) {
        return switch (event) {
            case PersonRecorded _ -> new State(true, state.accounts(), state.withdrawn());
            case AccountLinked linked -> {
                var accounts = new HashSet<>(state.accounts());
                accounts.add(linked.account().value());
                yield new State(state.invited(), Set.copyOf(accounts), state.withdrawn());
            }
            case RoleWithdrawn _ -> new State(state.invited(), state.accounts(), true);
            case PersonDetailsChanged _, RoleGranted _ -> state;
        };
    }

    static Decision decide(GuestCommand command, State state) {
        if (state.withdrawn()) {
            return Decision.reject(RoleRule.ROLE_NOT_HELD);
        }
        return switch (command) {
            case GuestCommand.Invite invite ->
                state.invited()
                        ? Decision.nothingToDo()
                        : Decision.accept(new PersonRecorded(invite.guest(), invite.at()));
            case GuestCommand.Link link -> {
                if (!state.invited()) {
                    yield Decision.reject(Rule.GUEST_NOT_INVITED);
                }
                yield state.accounts().contains(link.account())
                        ? Decision.reject(Rule.ACCOUNT_IS_LINKED)
                        : Decision.accept(new AccountLinked(link.guest(), new AccountKey(link.account()), link.at()));
            }
        };
    }
}
