package trellis.demonstration;

import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;

/**
 * What a trust's vault is told of a person.
 *
 * @param employeeNumber null for those who are not its support workers
 */
public record Someone(
        PersonId person,
        String given,
        String family,
        @Nullable String employeeNumber) {}
