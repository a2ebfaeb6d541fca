package trellis.project.fundingledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.funding.ClaimId;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Pence;

/**
 * What a recipient said it spent.
 *
 * @param decidedAt when it stopped waiting, or null while it waits
 * @param reason why it was returned, or null
 */
public record Claim(
        ClaimId claim,
        Pence amount,
        List<ClaimLine> lines,
        Standing standing,
        PersonId by,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable ClaimReturnReason reason) {
    public enum Standing {
        WAITING,
        VERIFIED,
        RETURNED,
        WITHDRAWN
    }

    public Claim {
        lines = List.copyOf(lines);
    }

    Claim decided(Standing now, Instant at, @Nullable ClaimReturnReason because) {
        return new Claim(claim, amount, lines, now, by, submittedAt, at, because);
    }
}
