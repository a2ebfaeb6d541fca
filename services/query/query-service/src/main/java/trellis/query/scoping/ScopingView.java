package trellis.query.scoping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.workforce.ReopenReason;
import trellis.project.scoping.Scope;
import trellis.project.scoping.ScopingReturn;
import trellis.query.door.AsOf;

/**
 * One freezing of the register.
 *
 * @param asAt the day whose posts it is about
 * @param position of the log at which it stands still
 * @param reopenedAt when it was opened again, or null
 * @param reason why it was opened again, or null
 */
record ScopingView(
        UUID scopingReturn,
        LocalDate asAt,
        long position,
        UUID by,
        Instant frozenAt,
        @Nullable Instant reopenedAt,
        @Nullable ReopenReason reason) {
    record ScopingReturns(AsOf asOf, List<ScopingView> items) {}

    /**
     * @param rule how it is counted, in words; another rule is another version
     * @param mapped whether every post has a stage and everybody's education is reported
     */
    record OneScopingReturn(
            AsOf asOf,
            ScopingView scopingReturn,
            String rule,
            int version,
            long people,
            long posts,
            long postsWithoutStage,
            long peopleWithoutEducation,
            boolean mapped,
            List<ScopeRow> rows) {}

    /**
     * @param stage null where none is set
     * @param minutes contracted a week, of all its posts
     */
    record ScopeRow(String profession, @Nullable Stage stage, long people, long posts, long minutes) {}

    static ScopingView of(ScopingReturn each) {
        return new ScopingView(
                each.scopingReturn().value(),
                each.asAt(),
                each.position(),
                each.by().value(),
                each.frozenAt(),
                each.reopenedAt(),
                each.reason());
    }

    static OneScopingReturn of(AsOf asOf, ScopingReturn each, Scope scope) {
        return new OneScopingReturn(
                asOf,
                of(each),
                Scope.RULE,
                Scope.VERSION,
                scope.people(),
                scope.posts(),
                scope.postsWithoutStage(),
                scope.peopleWithoutEducation(),
                scope.isMapped(),
                scope.rows().stream()
                        .map(row -> new ScopeRow(
                                row.profession().value(), row.stage(), row.people(), row.posts(), row.minutes()))
                        .toList());
    }
}
