package trellis.command.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of answers about assessment. */
final class AssessmentReplies {
    private AssessmentReplies() {}

    record Authorised(
            String tenant, long position, @Nullable UUID authority) {}

    record Claimed(String tenant, long position, @Nullable UUID assessment) {}

    record Observed(String tenant, long position, @Nullable UUID observation, List<OneAssessment> assessments) {}

    record OneAssessment(UUID assessment, String element, boolean meets) {}
}
