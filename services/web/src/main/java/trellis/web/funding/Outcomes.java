package trellis.web.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;

/** What the query service says came of money. */
final class Outcomes {
    private Outcomes() {}

    /** From the pounds of an allocation to what came of them. */
    record Practice(
            @Nullable AsOf asOf,
            Ledger.Allocation allocation,
            List<Activity> activities,
            @Nullable Counted counted,
            List<Outcome> outcomes,
            String formula) {}

    record Activity(String kind, long verified) {}

    record Counted(
            long baseline,
            @Nullable LocalDate since,
            long position,
            @Nullable LocalDate until) {}

    record Outcome(
            String measure,
            boolean shared,
            @Nullable Long count,
            @Nullable Long stillSo,
            @Nullable Long pence,
            @Nullable String untold) {}

    /** The trust's own figures between two positions of its log. */
    record Derived(List<Figure> figures) {}

    record Figure(
            String measure,
            String rule,
            @Nullable Long count,
            @Nullable Long of,
            long stillSo) {}

    record Reports(@Nullable AsOf asOf, LocalDate on, List<Report> items, List<String> held) {
        public List<Report> waiting() {
            return items.stream().filter(Report::waits).toList();
        }

        public List<Report> decided() {
            return items.stream().filter(each -> !each.waits()).toList();
        }

        /** Those about one allocation, the latest first. */
        Reports about(String allocation) {
            return new Reports(
                    asOf,
                    on,
                    items.stream()
                            .filter(each -> each.allocation().equals(allocation))
                            .sorted((one, other) -> other.filedAt().compareTo(one.filedAt()))
                            .toList(),
                    held);
        }

        Stream<String> people() {
            return items.stream().flatMap(each -> Stream.ofNullable(each.by()));
        }
    }

    record OneReport(@Nullable AsOf asOf, LocalDate on, Report report, List<String> held) {}

    record Report(
            String funder,
            String report,
            String allocation,
            String programme,
            String recipient,
            String party,
            String standing,
            @Nullable String by,
            Instant filedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            long days,
            List<Reported> outcomes) {
        public boolean waits() {
            return standing.equals("WAITING");
        }
    }

    record Reported(
            String measure,
            String attribution,
            long baseline,
            long position,
            @Nullable Long figure,
            String recount) {}
}
