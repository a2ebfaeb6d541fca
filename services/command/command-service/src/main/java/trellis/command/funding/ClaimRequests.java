package trellis.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.command.funding.ProgrammeRequests.Paper;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Document;
import trellis.language.funding.SpendKind;

/** The bodies of requests about payments and claims. */
final class ClaimRequests {
    private ClaimRequests() {}

    /**
     * @param condition its number within the instalment
     * @param proof left out where there is no paper
     */
    record Meet(
            @NotNull @Min(1) @Max(60) Integer instalment,
            @NotNull @Min(1) @Max(20) Integer condition,
            @Nullable @Valid Paper proof) {}

    /** @param reference where the funder's books have the payment */
    record Release(
            @NotNull @Min(1) @Max(60) Integer instalment,
            @NotNull LocalDate releasedOn,
            @NotNull @Pattern(regexp = Document.REFERENCE) String reference) {}

    record SpendClaim(@NotEmpty @Size(max = 100) List<@NotNull @Valid Spent> lines) {}

    /**
     * @param incurredOn the day the cost arose
     * @param evidence relied on by no other claim that stands
     */
    record Spent(
            @NotNull SpendKind kind,
            @NotNull @Valid Money amount,
            @NotNull LocalDate incurredOn,
            @NotNull @Valid Paper evidence) {}

    record GiveClaimBack(@NotNull ClaimReturnReason reason) {}
}
