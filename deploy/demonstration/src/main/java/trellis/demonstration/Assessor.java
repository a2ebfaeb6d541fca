package trellis.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.assessment.Register;

/**
 * Somebody who assesses in a trust.
 *
 * @param register NONE for an assessor without registration
 * @param registeredUntil the last day of the registration, or null when the story does not reach its end
 */
record Assessor(
        PersonId person,
        String given,
        String family,
        Register register,
        String registrationNumber,
        @Nullable LocalDate registeredUntil) {
    boolean mayStillSignOn(LocalDate day) {
        return register != Register.NONE && (registeredUntil == null || !day.isAfter(registeredUntil));
    }
}
