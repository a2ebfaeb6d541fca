package trellis.query.door;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.assessment.Register;
import trellis.language.signoff.Authority;

/** @param registrationCheckedOn when somebody last looked at the register before the signature, or null */
public record AuthorityView(
        UUID authority, Register register, @Nullable LocalDate registrationCheckedOn) {
    public static AuthorityView of(Authority authority) {
        return new AuthorityView(
                authority.authority().value(), authority.register(), authority.registrationCheckedOn());
    }
}
