package trellis.command.store;

import java.time.Instant;
import trellis.decide.Command;
import trellis.language.PersonId;

/** A small decision to try the gate with: somebody keeps a list of guests. */
sealed interface GuestCommand extends Command {
    PersonId guest();

    /** Nothing to do for a guest who is on the list. */
    record Invite(PersonId actor, Instant at, PersonId guest) implements GuestCommand {}

    /** Refused for a guest who is not on the list, or who has that account. */
    record Link(PersonId actor, Instant at, PersonId guest, String account) implements GuestCommand {}
}
