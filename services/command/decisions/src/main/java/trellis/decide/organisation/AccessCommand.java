package trellis.decide.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.decide.OperatorGrant;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.organisation.GrantId;

/**
 * What may be asked of the people, accounts and role grants of one organisation, by an educator of the trust, by an
 * operator, or by the platform itself while a log has no operator yet.
 */
public sealed interface AccessCommand extends Command {
    PersonId person();

    /** The actor's grant in the national log when an operator acts in a trust's log, else null. */
    @Nullable
    OperatorGrant operator();

    /** @param account with which the person signs in, or null while none is known */
    record RecordPerson(
            PersonId actor,
            Instant at,
            PersonId person,
            @Nullable AccountKey account,
            @Nullable OperatorGrant operator) implements AccessCommand {}

    /** The vault takes the details; the log takes the fact. */
    record ChangePersonDetails(
            PersonId actor,
            Instant at,
            PersonId person,
            @Nullable OperatorGrant operator) implements AccessCommand {}

    record LinkAccount(
            PersonId actor,
            Instant at,
            PersonId person,
            AccountKey account,
            @Nullable OperatorGrant operator) implements AccessCommand {}

    /** @param until the last day, or null while no end is set */
    record GrantRole(
            PersonId actor,
            Instant at,
            GrantId grant,
            PersonId person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable OperatorGrant operator)
            implements AccessCommand {}

    /** @param person who holds the grant, as the door found it */
    record WithdrawRole(
            PersonId actor,
            Instant at,
            GrantId grant,
            PersonId person,
            String reasonCode,
            @Nullable OperatorGrant operator)
            implements AccessCommand {}
}
