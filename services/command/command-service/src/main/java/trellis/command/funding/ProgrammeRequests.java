package trellis.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.command.door.Problem;
import trellis.language.Digest;
import trellis.language.funding.Document;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Label;

/** The bodies of requests about programmes, budgets and streams. */
final class ProgrammeRequests {
    private ProgrammeRequests() {}

    /** One line of text. */
    static final String LINE = "[^\\n\\r\\t]*";

    /**
     * @param year such as 2026/27
     * @param secondApproverAbove an allocation of more needs two approvers; left out when one is always enough
     * @param claimsUntil the last day on which a claim is taken
     */
    record NewProgramme(
            @NotBlank @Size(max = Label.MOST) @Pattern(regexp = LINE)
            String name,

            @NotBlank @Size(max = Label.MOST) @Pattern(regexp = LINE)
            String purpose,

            @NotBlank @Size(max = 7) String year,
            @Nullable @Valid Money secondApproverAbove,
            @NotNull LocalDate claimsUntil) {
        FinancialYear financialYear() {
            return FinancialYear.read(year)
                    .orElseThrow(() -> Problem.badField(
                                    "year", "NOT_A_FINANCIAL_YEAR", "Give a financial year such as 2026/27.")
                            .asException());
        }
    }

    record NewStream(
            @NotBlank @Size(max = Label.MOST) @Pattern(regexp = LINE)
            String name) {}

    /**
     * @param digest SHA-256 of the file's exact bytes, as lower-case hex
     * @param reference where its owner finds it, such as an invoice number
     */
    record Paper(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest,
            @Nullable @Pattern(regexp = Document.REFERENCE) String reference) {
        Document document() {
            return new Document(new Digest(digest), reference);
        }
    }

    /** @param award the letter that says so */
    record Budget(
            @NotNull @Valid Money amount, @NotNull @Valid Paper award) {}

    record Share(@NotNull @Valid Money amount) {}
}
