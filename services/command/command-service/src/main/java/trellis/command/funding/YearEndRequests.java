package trellis.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.Document;
import trellis.language.funding.MoneyReturnReason;

/** The bodies of requests about money that was paid and not spent. */
final class YearEndRequests {
    private YearEndRequests() {}

    /**
     * @param amount no more than nobody spoke for
     * @param returnedOn when you had it back
     * @param reference where your books have it
     */
    record GiveMoneyBack(
            @NotNull @Valid Money amount,
            @NotNull MoneyReturnReason reason,
            @NotNull LocalDate returnedOn,
            @NotNull @Pattern(regexp = Document.REFERENCE) String reference) {}

    /**
     * @param amount no more than nobody spoke for
     * @param spendBy within the financial year after
     */
    record KeepMoney(
            @NotNull @Valid Money amount,
            @NotNull CarryOverReason reason,
            @NotNull LocalDate spendBy) {}

    record RefuseToKeep(@NotNull CarryOverRefusal reason) {}
}
