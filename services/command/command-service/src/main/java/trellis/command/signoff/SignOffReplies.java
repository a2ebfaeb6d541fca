package trellis.command.signoff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of answers about sign-offs. */
final class SignOffReplies {
    private SignOffReplies() {}

    record Requested(String tenant, long position, @Nullable UUID request) {}

    /** @param expiresOn the last valid day, or null when it does not expire */
    record SignedOff(
            String tenant,
            long position,
            @Nullable UUID signOff,
            @Nullable LocalDate expiresOn) {}

    /** What became of each request, in the order asked. */
    record Decided(String tenant, long position, List<DecisionOutcome> outcomes) {}

    /** How one decision of several ended. */
    enum Ended {
        SIGNED,
        RETURNED,
        REFUSED
    }

    /** @param code why it was refused, or null */
    record DecisionOutcome(
            UUID request,
            Ended outcome,
            @Nullable UUID signOff,
            @Nullable LocalDate expiresOn,
            @Nullable String code,
            @Nullable String detail) {}

    /** The exact words that are declared, and the digest that the facts keep of them. */
    record Declaration(String words, String digest) {}

    record DeclaredWords(Declaration request, Declaration signOff) {}
}
