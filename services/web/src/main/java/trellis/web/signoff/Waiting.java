package trellis.web.signoff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;
import trellis.web.people.Names;

/** What the visitor has to do: decisions that wait for them, and what an education lead looks after. */
public record Waiting(@Nullable AsOf asOf, List<Task> assessor, List<Task> educator) {
    /**
     * @param about the worker, or the assessor whose registration it is
     * @param due the last day, where there is one
     */
    public record Task(
            String kind,
            LocalDate since,
            long days,
            @Nullable LocalDate due,
            String about,
            @Nullable String element,
            @Nullable String title,
            @Nullable String stage,
            @Nullable String request,
            @Nullable Holder holder) {}

    /** @param person null for anybody in that role */
    public record Holder(String role, @Nullable String person) {}

    /** @param people each worker once, the one who has waited longest first */
    public record Seen(@Nullable AsOf asOf, List<Person> people, List<Task> toLookAfter, Names names) {}

    /** What one worker waits for. */
    public record Person(String worker, LocalDate since, List<Task> requests) {
        /** Since the first of them was asked for. */
        public long days() {
            return requests.getFirst().days();
        }
    }
}
