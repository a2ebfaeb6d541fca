package trellis.web.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trellis.web.page.AsOf;
import trellis.web.page.Since;
import trellis.web.page.Words;

/** Everything that ever happened to one worker's one skill, in order. */
record Story(@Nullable AsOf asOf, Skills.Line skill, List<Fact> story) {
    private static final Set<String> ENDS = Set.of("REVOKED", "SUPERSEDED", "LAPSED");

    /** A sign-off that nothing in the story has ended. */
    public boolean stands(Fact fact) {
        return fact.fact().equals("SIGNED")
                && story.stream()
                        .noneMatch(other ->
                                ENDS.contains(other.fact()) && Objects.equals(other.signOff(), fact.signOff()));
    }

    /**
     * Whatever a fact does not speak of is null.
     *
     * @param changes since a sign-off, that no fact of the story tells
     */
    record Fact(
            long position,
            String fact,
            String actor,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String stage,
            @Nullable String edition,
            @Nullable String criterion,
            @Nullable Integer rating,
            @Nullable Boolean meets,
            @Nullable String assessor,
            @Nullable String method,
            @Nullable String setting,
            @Nullable LocalDate happenedOn,
            @Nullable String lateReason,
            @Nullable String record,
            @Nullable String signOff,
            @Nullable String signatory,
            @Nullable Authority authority,
            @Nullable List<Evidence> evidence,
            @Nullable String declaration,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String reason,
            List<Text> texts,
            @Nullable List<Since> changes) {
        Stream<String> people() {
            return Stream.concat(
                            Stream.of(actor, signatory, assessor),
                            changes == null ? Stream.empty() : changes.stream().map(Since::person))
                    .filter(Objects::nonNull);
        }

        /** A lapse comes with a day and not with a moment of it. */
        public String when() {
            return fact.equals("LAPSED") ? Words.dayOf(occurredAt) : Words.moment(occurredAt);
        }

        /** Entered on a later day than it happened. */
        public boolean late() {
            return lateReason != null;
        }
    }

    record Text(String label, @Nullable JsonNode sealed) {}

    record Authority(
            @Nullable String authority,
            @Nullable String register,
            @Nullable LocalDate registrationCheckedOn) {}

    record Evidence(
            @Nullable String assessment,
            @Nullable String observation,
            @Nullable String method,
            @Nullable LocalDate happenedOn,
            @Nullable String record) {}
}
