package trellis.command.vault;

import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;

/** Somebody as the vault knows them today. */
public record VaultPerson(
        PersonId person,
        Founded.Kind kind,
        PersonDetails details,
        @Nullable String employeeNumber) {}
