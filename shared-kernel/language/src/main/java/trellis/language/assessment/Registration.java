package trellis.language.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.Sealed;

/**
 * What a check of the register said.
 *
 * @param number sealed; null when not registered
 * @param checkedOn the day that someone looked at the register; null when not registered
 * @param validUntil the last day of registration, or null when the register names none
 */
public record Registration(
        Register register,
        @Nullable Sealed number,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate validUntil) {
    public static final Registration NONE = new Registration(Register.NONE, null, null, null);
}
