package trellis.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.query.intake.SampleLog.recorded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import trellis.codec.CloudEventLine;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;
import trellis.testkit.SteeredClock;

/** How the log is asked for, and that whatever goes wrong there is told as one thing that passes. */
class HttpFeedIT {
    private static final TenantId TRUST = new TenantId("RXX");
    private static final TenantId OTHER = new TenantId("OTH");

    private final SampleLog log = new SampleLog();
    private final SteeredClock clock = SteeredClock.at("2026-11-22T10:00:00Z");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpClient http;
    private HttpFeed feed;
    private Answer token = new Answer(200, "{\"access_token\":\"t1\",\"expires_in\":300}");
    private Answer page = new Answer(200, "");

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", exchange -> answer(exchange, token));
        server.createContext("/internal/log", exchange -> answer(exchange, page));
        server.start();
        http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        feed = feed(address() + "/token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private HttpFeed feed(String tokenUri) {
        var client = new FeedToken.Client(tokenUri, "query:service", "a+secret &");
        var json = new JsonMapper();
        return new HttpFeed(address(), new FeedToken(client, http, json, clock), http, json);
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static String lines(List<EventEnvelope> records) {
        return records.stream().map(CloudEventLine::of).collect(Collectors.joining("\n", "", "\n\n"));
    }

    @Test
    void a_page_is_asked_for_with_a_token_of_the_services_own() {
        var records = log.append(TRUST, recorded(1), recorded(2));
        page = new Answer(200, lines(records));
        assertThat(feed.page(TRUST, 0, 10)).isEqualTo(records);
        assertThat(asked.getFirst())
                .isEqualTo("POST /token Basic "
                        + Base64.getEncoder().encodeToString("query%3Aservice:a%2Bsecret+%26".getBytes(UTF_8))
                        + " grant_type=client_credentials&scope=log-feed");
        assertThat(asked.getLast()).isEqualTo("GET /internal/log/RXX?after=0&limit=10 Bearer t1 ");
        page = new Answer(200, "");
        assertThat(feed.page(TRUST, 2, 10)).isEmpty();
        page = new Answer(200, "{\"RXX\":7,\"ENGLAND\":0}");
        assertThat(feed.heads()).isEqualTo(Map.of(new TenantId("RXX"), 7L, new TenantId("ENGLAND"), 0L));
    }

    private long tokensAsked() {
        return asked.stream().filter(each -> each.startsWith("POST /token")).count();
    }

    @Test
    void a_token_is_kept_until_shortly_before_it_ends() {
        feed.page(TRUST, 0, 1);
        clock.pass(Duration.ofSeconds(279));
        feed.page(TRUST, 0, 1);
        assertThat(tokensAsked()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        token = new Answer(200, "{\"access_token\":\"t2\"}");
        feed.page(TRUST, 0, 1);
        assertThat(tokensAsked()).isEqualTo(2);
        assertThat(asked.getLast()).contains("Bearer t2");
        clock.pass(Duration.ofSeconds(40));
        feed.page(TRUST, 0, 1);
        assertThat(tokensAsked())
                .as("one of unknown length is kept for a minute")
                .isEqualTo(3);
    }

    @Test
    void a_token_that_is_refused_is_asked_for_anew() {
        page = new Answer(401, "");
        assertThatThrownBy(() -> feed.page(TRUST, 0, 1)).isInstanceOf(FeedUnavailable.class);
        page = new Answer(200, "");
        feed.page(TRUST, 0, 1);
        assertThat(tokensAsked()).isEqualTo(2);
        page = new Answer(403, "");
        assertThatThrownBy(() -> feed.page(TRUST, 0, 1)).isInstanceOf(FeedUnavailable.class);
        page = new Answer(200, "");
        feed.page(TRUST, 0, 1);
        assertThat(tokensAsked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "nonsense",
                "{}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":null}",
                "{\"access_token\":[1]}"
            })
    void an_issuer_that_gives_no_token_makes_the_feed_unavailable(String body) {
        token = new Answer(200, body);
        unavailable(() -> feed.heads());
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "null", "-5", "0", "[]", "1e300"})
    void a_token_of_a_strange_length_serves_once(String length) {
        token = new Answer(200, "{\"access_token\":\"t1\",\"expires_in\":" + length + "}");
        feed.page(TRUST, 0, 1);
        assertThat(asked.getLast()).contains("Bearer t1");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500, 503})
    void an_issuer_that_refuses_or_is_ill_makes_the_feed_unavailable(int status) {
        token = new Answer(status, "{\"access_token\":\"t1\"}");
        unavailable(() -> feed.page(TRUST, 0, 1));
    }

    @Test
    void without_an_issuer_or_while_it_is_away_the_feed_is_unavailable() {
        unavailable(() -> feed("").heads());
        server.stop(0);
        unavailable(() -> feed.heads());
        unavailable(() -> feed.page(TRUST, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 404, 500, 503})
    void a_command_service_that_does_not_answer_makes_the_feed_unavailable(int status) {
        page = new Answer(status, "");
        unavailable(() -> feed.page(TRUST, 0, 1));
        unavailable(() -> feed.heads());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "nonsense",
                "{\"RXX\":\"many\"}",
                "{\"RXX\":null}",
                "{\"RXX\":[1]}",
                "{\"\":1}",
                "{\"RXX\":1"
            })
    void heads_that_are_none_make_the_feed_unavailable(String body) {
        page = new Answer(200, body);
        unavailable(() -> feed.heads());
    }

    @Test
    void a_page_that_is_not_what_was_asked_for_makes_the_feed_unavailable() {
        var records = log.append(TRUST, recorded(1), recorded(2), recorded(3));
        var foreign = log.append(OTHER, recorded(1));
        var cut = lines(records);
        for (var wrong : List.of(
                "nonsense\n",
                "{}\n",
                cut.substring(0, cut.length() / 2),
                lines(foreign),
                lines(List.of(records.get(0), records.get(2))),
                lines(List.of(records.get(1))),
                lines(List.of(records.get(1), records.get(0))))) {
            page = new Answer(200, wrong);
            unavailable(() -> feed.page(TRUST, 0, 10));
        }
    }

    private static void unavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(FeedUnavailable.class).hasMessageNotContaining("secret");
    }
}
