package trellis.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import trellis.language.funding.Attribution;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.funding.OutcomeReturnReason;

/** The bodies of requests about outcomes. */
final class OutcomeRequests {
    private static final long MOST_PEOPLE = 1_000_000;

    private OutcomeRequests() {}

    record Report(@NotEmpty @Size(max = 10) List<@NotNull @Valid Outcome> outcomes) {}

    /**
     * @param baseline position of your organisation's log
     * @param position of your organisation's log
     * @param figure as {@code GET /outcomes} of the query service counts it between the two
     */
    record Outcome(
            @NotNull OutcomeMeasure measure,
            @NotNull @Min(0) @Max(Long.MAX_VALUE) Long baseline,
            @NotNull @Min(0) @Max(Long.MAX_VALUE) Long position,
            @NotNull @Min(0) @Max(MOST_PEOPLE) Long figure,
            @NotNull Attribution attribution) {
        OutcomeClaim claim() {
            return new OutcomeClaim(measure, baseline, position, figure, attribution);
        }
    }

    record GiveReportBack(@NotNull OutcomeReturnReason reason) {}
}
