package trellis.command.funding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.funding.Duty;

/** The bodies of requests about duties. */
final class DutyRequests {
    private DutyRequests() {}

    /**
     * @param employer code of the organisation that employs the person; left out for the organisation of the log
     * @param until the last day; left out while no end is set
     */
    record GiveDuty(
            @NotNull UUID person,
            @NotNull Duty duty,
            @Nullable @Size(max = 20) String employer,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /** @param reason a code, such as LEFT_THE_TRUST */
    record TakeDuty(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") String reason) {}
}
