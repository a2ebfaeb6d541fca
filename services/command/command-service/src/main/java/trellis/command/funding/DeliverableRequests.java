package trellis.command.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.command.funding.ProgrammeRequests.Paper;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableReturnReason;

/** The bodies of requests about deliverables. */
final class DeliverableRequests {
    private DeliverableRequests() {}

    /**
     * @param scopingReturn a register that your organisation froze, where the deliverable is shown by one
     * @param document where the deliverable is shown by a paper
     */
    record HandIn(
            @NotNull Deliverable deliverable,
            @Nullable UUID scopingReturn,
            @Nullable @Valid Paper document) {}

    record GiveDeliverableBack(@NotNull DeliverableReturnReason reason) {}
}
