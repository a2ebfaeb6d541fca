package trellis.web.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;
import trellis.web.page.Words;

/** What a trust shares, as the query service tells it. */
record Agreements(@Nullable AsOf asOf, LocalDate at, List<Agreement> items) {
    /** @param inForce today */
    record Agreement(
            String sharing,
            List<String> parties,
            List<String> figures,
            String purpose,
            String digest,
            @Nullable String reference,
            LocalDate from,
            @Nullable LocalDate until,
            boolean inForce,
            String recordedBy,
            Instant recordedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBecause,
            @Nullable String endedBy) {
        public String figuresInWords() {
            return figures.stream().map(each -> Words.say("figures", each)).collect(Collectors.joining(", "));
        }

        public String days() {
            return Words.day(from) + (until == null ? ", without an end" : " to " + Words.day(until));
        }

        /** A state in one word, with no colour needed. */
        public String state(LocalDate today) {
            if (endedAt != null) {
                return "Ended";
            }
            return inForce ? "In force" : from.isAfter(today) ? "Not begun" : "Over";
        }

        Stream<@Nullable String> people() {
            return Stream.of(recordedBy, endedBy);
        }
    }

    Optional<Agreement> one(String sharing) {
        return items.stream().filter(each -> each.sharing().equals(sharing)).findFirst();
    }
}
