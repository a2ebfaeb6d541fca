package trellis.acceptance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trellis.acceptance.processes.Evidence.Answer;

/** People of one trust who are given a role one after another; whoever asks for it keeps the key and asks until told. */
final class Applicants {
    static final String TRUST = "RGT";

    private static final String EDUCATOR = "educator";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final List<Answer> told = new ArrayList<>();
    private final List<String> people = new ArrayList<>();

    Applicants(Cluster cluster) {
        this.cluster = cluster;
    }

    /** A wish for a role, with the key that it keeps. */
    record Wish(String key, String person) {
        String body() {
            return "{'person': '" + person + "', 'role': 'ASSESSOR', 'from': '2025-01-01'}";
        }
    }

    /** @param count of people who have no role yet */
    void arrive(int count) throws Exception {
        var educator = recorded(Cluster.OPERATOR, "?organisation=" + TRUST, EDUCATOR);
        until(
                "command-1",
                Cluster.OPERATOR,
                "/api/v1/role-grants?organisation=" + TRUST,
                UUID.randomUUID().toString(),
                "{'person': '" + educator + "', 'role': 'EDUCATOR', 'from': '2025-01-01'}");
        for (int number = 0; number < count; number++) {
            people.add(recorded(EDUCATOR, "", "applicant-" + number));
        }
    }

    private String recorded(String by, String query, String subject) throws Exception {
        var body = "{'name': {'given': 'Some', 'family': 'Body'}, 'account': {'issuer': '%s', 'subject': '%s'}}"
                .formatted(TestIssuer.NAME, subject);
        var answer = until(
                "command-1", by, "/api/v1/people" + query, UUID.randomUUID().toString(), body);
        return json(answer).path("person").asString();
    }

    Wish next() {
        return new Wish(UUID.randomUUID().toString(), people.removeFirst());
    }

    /** Asked once, of a process that may end before it answers; what it answers counts. */
    CompletableFuture<Boolean> asked(String name, Wish wish) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                var answer = cluster.post(name, EDUCATOR, "/api/v1/role-grants", wish.key(), wish.body());
                return answer.statusCode() == 201 && heard(wish, answer);
            } catch (IOException _) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** As a client does that was told nothing, or to come back: the same key until it is told. */
    Answer granted(String name, Wish wish) throws Exception {
        heard(wish, until(name, EDUCATOR, "/api/v1/role-grants", wish.key(), wish.body()));
        return told().getLast();
    }

    /** What a query service that has come so far says of whom. */
    void seen(String name, Answer answer) throws Exception {
        var path = "/api/v1/access?after=" + TRUST + ":" + answer.position();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var reply = cluster.get(name, EDUCATOR, path);
        while (reply.statusCode() != 200 && System.nanoTime() < deadline) {
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(503);
            reply = cluster.get(name, EDUCATOR, path);
        }
        assertThat(reply.body()).contains(answer.subject());
    }

    synchronized List<Answer> told() {
        return List.copyOf(told);
    }

    private synchronized boolean heard(Wish wish, HttpResponse<String> answer) {
        var position = answer.headers().firstValue("Trellis-Position").orElseThrow();
        return told.add(new Answer(
                wish.key(),
                TRUST,
                json(answer).path("grant").asString(),
                Long.parseLong(position.substring(TRUST.length() + 1))));
    }

    private HttpResponse<String> until(String name, String subject, String path, String key, String body)
            throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var answer = cluster.post(name, subject, path, key, body);
                if (answer.statusCode() == 201) {
                    return answer;
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            } catch (IOException _) {
                // Nobody listens at the moment, or nobody answered in time.
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError(name + " was asked for " + PATIENCE + " and told nothing");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
