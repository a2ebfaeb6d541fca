package trellis.command.signoff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;

/** The bodies of requests about sign-offs. */
final class SignOffRequests {
    private SignOffRequests() {}

    /**
     * @param assessment the answer to be signed off; left out for the latest
     * @param signatory whom the worker asks; left out for any who may sign
     * @param declared the worker declares the words of GET /declarations
     */
    record AskForSignOff(
            @NotBlank @Size(max = 20) String element,
            @Nullable UUID assessment,
            @Nullable UUID signatory,
            @NotNull Boolean declared) {}

    record Declare(@NotNull Boolean declared) {}

    record GiveBack(
            @NotNull ReturnReason reason,
            @Nullable @Size(max = 4000) String comment,
            @Nullable @Size(max = 4000) String nextStep) {}

    record Revoke(
            @NotNull RevocationReason reason,
            @Nullable @Size(max = 4000) String note) {}

    /** What is decided on one request. */
    enum Choice {
        SIGN,
        RETURN
    }

    /** @param declared holds for every request that is signed here */
    record DecideSeveral(
            @NotNull Boolean declared,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull OneDecision> decisions) {}

    record OneDecision(
            @NotNull UUID request,
            @NotNull Choice outcome,
            @Nullable ReturnReason reason,
            @Nullable @Size(max = 4000) String comment,
            @Nullable @Size(max = 4000) String nextStep) {}
}
