package trellis.web.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.AsOf;
import trellis.web.page.Since;
import trellis.web.page.Words;

/** Facts about sign-offs as an auditor reads them. */
public record History(
        @Nullable AsOf asOf,
        @Nullable Integer total,
        List<Row> items,
        @Nullable String next) {
    /**
     * @param changes what came after a sign-off
     * @param current whether it holds on the day asked for
     */
    public record Row(
            long position,
            String outcome,
            String worker,
            String element,
            String who,
            Instant occurredAt,
            @Nullable Instant recordedAt,
            @Nullable String stage,
            @Nullable String request,
            @Nullable String signOff,
            @Nullable String assessment,
            @Nullable String assessor,
            @Nullable String signatory,
            @Nullable String reason,
            @Nullable String edition,
            @Nullable String setting,
            @Nullable String criterion,
            @Nullable Authority authority,
            @Nullable List<Evidence> evidence,
            @Nullable String declaration,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Boolean current,
            @Nullable List<Since> changes) {
        Stream<String> people() {
            return Stream.concat(
                            Stream.of(worker, who, assessor, signatory),
                            changes == null ? Stream.empty() : changes.stream().map(Since::person))
                    .filter(Objects::nonNull);
        }

        /** A lapse comes with a day and not with a moment of it. */
        public String when() {
            return outcome.equals("LAPSED") ? Words.dayOf(occurredAt) : Words.moment(occurredAt);
        }

        /** Taken back, superseded or over on the day asked for. */
        public boolean over() {
            return !Objects.requireNonNullElse(current, true);
        }

        /** The words for its reason, which depend on what was decided. */
        public String reasonKind() {
            return outcome.equals("RETURNED") ? "return" : "revoke";
        }
    }

    public record Authority(
            @Nullable String authority,
            @Nullable String register,
            @Nullable LocalDate registrationCheckedOn) {}

    public record Evidence(
            @Nullable String observation,
            @Nullable String method,
            @Nullable LocalDate happenedOn,
            @Nullable String record) {}
}
