package trellis.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.command.funding.ProgrammeRequests.Paper;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.ReturnCause;

/** The bodies of requests about allocations and agreements. */
final class AllocationRequests {
    private AllocationRequests() {}

    /**
     * @param recipient code of the organisation that the money is for
     * @param answerBy the last day on which it may answer the offer
     */
    record Propose(
            @NotNull UUID stream,
            @NotBlank @Size(max = 20) String recipient,
            @NotNull @Valid Money amount,
            @NotNull LocalDate answerBy) {}

    record ProposeAgain(
            @NotNull @Valid Money amount, @NotNull LocalDate answerBy) {}

    record SendBack(@NotNull ReturnCause reason) {}

    record EndOffer(@NotNull OfferEnd reason) {}

    /** @param amount no more than was offered */
    record Accept(@NotNull @Valid Money amount) {}

    /**
     * @param host code of the organisation that employs a faculty's people; left out for a recipient that is a body of its
     *     own
     * @param instalments add up to what was accepted
     */
    record DrawUp(
            @NotNull @Valid Paper document,
            @Nullable @Size(max = 20) String host,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid Part> instalments) {}

    /**
     * @param comesTo what the allocation comes to from then on, no more than before
     * @param instalments instead of those that are not paid
     */
    record Vary(
            @NotNull @Valid Paper document,
            @NotNull @Valid Money comesTo,
            @NotNull @Size(max = 60) List<@NotNull @Valid Part> instalments) {}

    /**
     * @param dueOn not paid before this day
     * @param conditions what it waits for besides the day, in the order of the paper
     */
    record Part(
            @NotNull @Valid Money amount,
            @NotNull LocalDate dueOn,
            @Nullable @Size(max = 20) List<@NotNull ConditionKind> conditions) {}

    /** @param digest SHA-256 of the exact bytes of the paper that was signed, as lower-case hex */
    record Sign(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest) {}
}
