package trellis.language.signoff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Register;

/** The signatory's entitlement as it stood when signing, copied so that it can be read without looking it up. */
public record Authority(
        AuthorityId authority, Register register, @Nullable LocalDate registrationCheckedOn) {}
