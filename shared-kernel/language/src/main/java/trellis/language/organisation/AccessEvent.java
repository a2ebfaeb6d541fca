package trellis.language.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.AccountKey;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Tag;

/** Who may do what in one organisation: people, their sign-in accounts and dated role grants. */
public sealed interface AccessEvent extends DomainEvent {
    PersonId person();

    /** The person is known to this organisation; name and contact lie in its vault. */
    record PersonRecorded(PersonId person, Instant occurredAt) implements AccessEvent {}

    /** The vault holds another name or contact for the person from now on; the former stays in the vault's history. */
    record PersonDetailsChanged(PersonId person, Instant occurredAt) implements AccessEvent {}

    /** The same person may sign in with several accounts. */
    record AccountLinked(PersonId person, AccountKey account, Instant occurredAt) implements AccessEvent {}

    /** @param until the last day, or null while no end is set */
    record RoleGranted(
            GrantId grant,
            PersonId person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId grantedBy,
            Instant occurredAt)
            implements AccessEvent {}

    /** Takes effect at once. */
    record RoleWithdrawn(GrantId grant, PersonId person, Role role, String reasonCode, Instant occurredAt)
            implements AccessEvent {}

    @Override
    default Set<Tag> tags() {
        var person = Tag.person(person());
        return switch (this) {
            case RoleGranted e ->
                Set.of(person, Tag.register(), new Tag("grant", e.grant().toString()));
            case PersonRecorded _, RoleWithdrawn _ -> Set.of(person, Tag.register());
            case PersonDetailsChanged _, AccountLinked _ -> Set.of(person);
        };
    }
}
