package trellis.query.workers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.query.door.Days;

/** How the register is narrowed and sorted, and for which day, as the request says it. */
record RegisterFilter(
        @Nullable String profession,
        @Nullable String stage,
        @Nullable String team,
        @Nullable String site,
        @Nullable UUID supervisor,
        @Nullable String employment,
        @Nullable List<UUID> worker,
        @Nullable String sort,
        @Nullable LocalDate at) {
    RegisterQuestion question(Days days) {
        return RegisterQuestion.of(this, days.or("at", at));
    }
}
