package trellis.decide.signoff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffId;

/** A sign-off and what has become of it. */
record Standing(
        SignOffId id,
        Stage stage,
        Setting setting,
        PersonId signatory,
        @Nullable LocalDate expiresOn,
        Fate fate) {
    /** Whether a sign-off still stands, its expiry aside. */
    sealed interface Fate {}

    record Stands() implements Fate {}

    record Revoked(PersonId by, RevocationReason reason) implements Fate {}

    record Superseded() implements Fate {}

    record Lapsed() implements Fate {}

    Standing now(Fate fate) {
        return new Standing(id, stage, setting, signatory, expiresOn, fate);
    }

    /** Through its last valid day. */
    boolean isCurrentOn(LocalDate day) {
        return fate instanceof Stands && !hasExpiredBy(day);
    }

    boolean hasExpiredBy(LocalDate day) {
        return expiresOn != null && day.isAfter(expiresOn);
    }
}
