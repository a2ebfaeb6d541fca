package trellis.web.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trellis.web.page.AsOf;

/**
 * A worker's skills at the stage of their post.
 *
 * @param skills each expected skill in the framework's order
 * @param requests that wait for a decision
 */
public record Skills(
        @Nullable AsOf asOf,
        String worker,
        @Nullable String stage,
        Summary summary,
        List<Line> skills,
        List<Request> requests) {
    /** @param notYet whatever is neither signed off nor waiting */
    public record Summary(
            int elements,
            int signedOff,
            int waiting,
            int notYet,
            List<WaitingWith> waitingWith,
            @Nullable Next next) {}

    /** @param signatory null when anybody who may sign can take it */
    public record WaitingWith(@Nullable String signatory, int count) {}

    public record Next(String element, String title, String status) {}

    /** @param criterion what is expected at the worker's stage */
    public record Line(
            String element,
            String title,
            String domain,
            String status,
            @Nullable String criterion,
            @Nullable Self self,
            @Nullable Answer answer,
            @Nullable Waiting waiting,
            @Nullable Returned returned,
            @Nullable SignOff signOff) {
        /** Returned, not yet, lapsed and the like: what the worker has to know more about. */
        public boolean needsWork() {
            return switch (status) {
                case "RETURNED", "NOT_YET", "SUPERSEDED", "REVOKED", "LAPSED" -> true;
                default -> false;
            };
        }

        /** What was written about it is read by whoever acts next. */
        boolean wordsMatter() {
            return needsWork() || status.equals("WAITING") || status.equals("READY_TO_REQUEST");
        }

        /** An answer that was returned is not asked for again, unless it was for somebody else to decide. */
        public boolean canRequest() {
            return status.equals("READY_TO_REQUEST")
                    || (status.equals("RETURNED")
                            && returned != null
                            && Objects.equals(returned.reason(), "NOT_MINE_TO_SIGN"));
        }

        public Stream<String> people() {
            return Stream.of(
                            waiting == null ? null : waiting.signatory(),
                            returned == null ? null : returned.by(),
                            answer == null ? null : answer.assessor(),
                            signOff == null ? null : signOff.signatory())
                    .filter(Objects::nonNull);
        }

        public Stream<JsonNode> written() {
            return Stream.of(
                            texts(returned == null ? null : returned.comment()),
                            texts(returned == null ? null : returned.nextStep()),
                            answer == null ? Stream.<JsonNode>empty() : answer.written())
                    .flatMap(text -> text);
        }
    }

    static Stream<JsonNode> texts(@Nullable JsonNode text) {
        return text == null || text.isNull() ? Stream.empty() : Stream.of(text);
    }

    public record Self(
            int rating,
            @Nullable JsonNode comment,
            @Nullable Instant assessedAt) {}

    public record Answer(
            @Nullable String assessment,
            int rating,
            boolean meets,
            @Nullable String assessor,
            @Nullable LocalDate happenedOn,
            @Nullable String method,
            @Nullable String setting,
            @Nullable JsonNode feedback,
            @Nullable JsonNode nextStep) {
        Stream<JsonNode> written() {
            return Stream.concat(texts(feedback), texts(nextStep));
        }
    }

    /**
     * What a signatory has to judge.
     *
     * @param answer that the request rests on
     * @param overtaken whether another answer has taken its place, so that it cannot be signed off
     * @param later the latest answer, where it is another
     */
    public record Request(
            String request,
            @Nullable Answer answer,
            boolean overtaken,
            @Nullable Answer later) {
        Stream<Answer> answers() {
            return Stream.of(answer, later).filter(Objects::nonNull);
        }
    }

    public record Waiting(
            String request,
            @Nullable String signatory,
            @Nullable Instant since) {}

    public record Returned(
            @Nullable String by,
            @Nullable String reason,
            @Nullable JsonNode comment,
            @Nullable JsonNode nextStep,
            @Nullable Instant at) {}

    public record SignOff(
            String signOff,
            @Nullable String signatory,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate expiresOn) {}

    /** What the worker can move on soonest; null when all is signed off or waits. */
    public @Nullable Line next() {
        var next = summary.next();
        return next == null ? null : line(next.element()).orElse(null);
    }

    public Optional<Request> request(String id) {
        return requests.stream().filter(request -> request.request().equals(id)).findFirst();
    }

    public Optional<Line> line(String element) {
        return skills.stream().filter(line -> line.element().equals(element)).findFirst();
    }

    /** Those that need work, but for the one to do next. */
    public List<Line> othersNeedingWork() {
        return skills.stream()
                .filter(Line::needsWork)
                .filter(line -> !line.equals(next()))
                .toList();
    }

    public long signedIn(String domain) {
        return inDomain(domain).stream()
                .filter(line -> line.status().equals("SIGNED_OFF"))
                .count();
    }

    /** How far the worker has come with saying how they see themselves. */
    public String answered(String domain) {
        var here = inDomain(domain);
        return "You have answered %d of %d here, and %d of %d in all."
                .formatted(answers(here), here.size(), answers(skills), skills.size());
    }

    private static long answers(List<Line> lines) {
        return lines.stream().filter(line -> line.self() != null).count();
    }

    public List<Line> inDomain(String domain) {
        return skills.stream().filter(line -> line.domain().equals(domain)).toList();
    }
}
