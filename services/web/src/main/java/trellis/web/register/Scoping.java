package trellis.web.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;

/** What the query service says of the registers that the trust froze. */
final class Scoping {
    private Scoping() {}

    record Returns(@Nullable AsOf asOf, List<Return> items) {
        Stream<String> people() {
            return items.stream().map(Return::by);
        }
    }

    record Return(
            String scopingReturn,
            LocalDate asAt,
            long position,
            String by,
            Instant frozenAt,
            @Nullable Instant reopenedAt,
            @Nullable String reason) {
        public boolean isFrozen() {
            return reopenedAt == null;
        }
    }

    record One(
            @Nullable AsOf asOf,
            Return scopingReturn,
            String rule,
            int version,
            long people,
            long posts,
            long postsWithoutStage,
            long peopleWithoutEducation,
            boolean mapped,
            List<Row> rows) {}

    record Row(String profession, @Nullable String stage, long people, long posts, int minutes) {}
}
