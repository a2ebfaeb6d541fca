package trellis.command.workforce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of answers about support workers. */
final class WorkforceReplies {
    private WorkforceReplies() {}

    record WorkerRegistered(
            String tenant,
            long position,
            @Nullable UUID worker,
            @Nullable UUID post) {}

    record PostStarted(
            String tenant, long position, @Nullable UUID post) {}

    record FormerName(String given, String family) {}

    /**
     * Who a worker is; posts and skills are the query service's.
     *
     * @param employeeNumber null for a reader who does not need it
     */
    record Worker(
            UUID worker,
            String given,
            String family,
            @Nullable String email,
            @Nullable String employeeNumber,
            List<FormerName> formerNames) {}
}
