package trellis.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.people.Names;

/** What the command service says of refused attempts and of reads. */
final class Audit {
    static final String NOBODY = "An account that is nobody’s";

    private Audit() {}

    /** @param actor null when the account is nobody's */
    record Refused(Instant at, @Nullable String actor, String command, String code) {}

    record RefusedPage(List<Refused> attempts, @Nullable String next) {}

    record Read(Instant at, String reader, String purpose, List<String> subjects) {
        private static final int SHOWN = 5;

        /** Those whose names are opened for a page: the reader, and some of whom they looked at. */
        Stream<String> people() {
            return Stream.concat(Stream.of(reader), subjects.stream().limit(SHOWN));
        }

        /** Ann Abel, Bob Brown and 12 more. */
        public String of(Names names) {
            var some = subjects.stream().limit(SHOWN).map(names::of).collect(Collectors.joining(", "));
            return subjects.size() > SHOWN ? some + " and %,d more".formatted(subjects.size() - SHOWN) : some;
        }
    }

    record ReadPage(List<Read> reads, @Nullable String next) {}
}
