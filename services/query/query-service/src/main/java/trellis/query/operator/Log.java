package trellis.query.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;
import trellis.query.intake.Feed;
import trellis.query.intake.FeedTorn;

/** One tenant's log read once from end to end, remembered as 8 bytes for each fact, whatever the facts hold. */
final class Log {
    private static final int PAGE = 1_000;

    private final TenantId tenant;
    private final long[] prints;
    private final List<Finding> findings;

    private Log(TenantId tenant, long[] prints, List<Finding> findings) {
        this.tenant = tenant;
        this.prints = prints;
        this.findings = findings;
    }

    TenantId tenant() {
        return tenant;
    }

    /** I3, I4 and, where it holds money, I7 of this log. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether the fact at this position, counted from 1, is this one. */
    boolean has(long position, long print) {
        return position >= 1 && position <= prints.length && prints[(int) position - 1] == print;
    }

    /** @param head where the log ended before it was read: so far, at least, it must reach */
    static Log read(Feed feed, EventCodec codec, TenantId tenant, long head) {
        var log = new Reader(tenant, head, new Money(codec));
        try {
            for (var page = feed.page(tenant, 0, PAGE); !page.isEmpty() && log.length < head; ) {
                page.forEach(log::take);
                page = feed.page(tenant, page.getLast().position(), PAGE);
            }
        } catch (FeedTorn e) {
            log.torn = e.getMessage();
        }
        return log.closed();
    }

    /** How many facts it has; the last one's position when it holds. */
    int length() {
        return prints.length;
    }

    /** What tells one fact from every other: its id and what it says. */
    static long print(EventEnvelope fact) {
        return mixed(fact.eventId()) * 31
                + Arrays.hashCode(fact.payload().bytes())
                + fact.type().hashCode();
    }

    private static long mixed(UUID id) {
        return id.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ id.getLeastSignificantBits();
    }

    private static final class Reader {
        private final TenantId tenant;
        private final long head;
        private final Money money;
        private final List<String> back = new ArrayList<>();
        private long[] ids = new long[1024];
        private long[] prints = new long[1024];
        private int length;
        private @Nullable String torn;
        private long last;
        private Instant recordedAt = Instant.MIN;

        Reader(TenantId tenant, long head, Money money) {
            this.tenant = tenant;
            this.head = head;
            this.money = money;
        }

        void take(EventEnvelope fact) {
            if (fact.recordedAt().isBefore(recordedAt)) {
                back.add("at " + fact.position());
            }
            if (length == ids.length) {
                ids = Arrays.copyOf(ids, length * 2);
                prints = Arrays.copyOf(prints, length * 2);
            }
            ids[length] = mixed(fact.eventId());
            prints[length] = print(fact);
            length++;
            last = fact.position();
            recordedAt = fact.recordedAt();
            money.take(fact);
        }

        Log closed() {
            var found = Stream.of(
                    Optional.of(twins(Arrays.copyOf(ids, length))), Optional.of(order()), money.finding(tenant));
            return new Log(
                    tenant,
                    Arrays.copyOf(prints, length),
                    found.flatMap(Optional::stream).toList());
        }

        private Finding twins(long[] sorted) {
            Arrays.sort(sorted);
            var twins = 0;
            for (var i = 1; i < sorted.length; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    twins++;
                }
            }
            return twins == 0
                    ? Finding.holds("I3", tenant, "%d facts, each once".formatted(length))
                    : Finding.breach("I3", tenant, "%d facts stand twice".formatted(twins));
        }

        private Finding order() {
            if (torn != null) {
                return Finding.breach("I4", tenant, torn);
            }
            if (!back.isEmpty()) {
                return Finding.breach(
                        "I4", tenant, "time goes back %s, %d such places".formatted(back.getFirst(), back.size()));
            }
            if (last < head) {
                return Finding.breach("I4", tenant, "the log ended at %d and now ends at %d".formatted(head, last));
            }
            return Finding.holds("I4", tenant, "positions 1 to %d without a gap, their times in order".formatted(last));
        }
    }
}
