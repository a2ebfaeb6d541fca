package trellis.command.funding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of answers about money. An id is null when all was so already. */
final class FundingReplies {
    private FundingReplies() {}

    record ProgrammeMade(
            String tenant, long position, @Nullable UUID programme) {}

    record StreamMade(
            String tenant, long position, @Nullable UUID stream) {}

    record AllocationMade(
            String tenant, long position, @Nullable UUID allocation) {}

    record AgreementMade(
            String tenant, long position, @Nullable UUID agreement) {}

    record ClaimMade(String tenant, long position, @Nullable UUID claim) {}

    record CarryOverMade(
            String tenant, long position, @Nullable UUID carryOver) {}

    record OutcomeReportMade(
            String tenant, long position, @Nullable UUID report) {}

    record DeliverableProofMade(
            String tenant, long position, @Nullable UUID proof) {}

    record DutyMade(String tenant, long position, @Nullable UUID duty) {}
}
