package trellis.query.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import trellis.codec.Payload;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.query.intake.EventStream;
import trellis.query.intake.QueryService;
import trellis.query.intake.SampleLog;
import trellis.query.intake.TwoTrusts;

/** An open dashboard: what its events are called, when they come, and when the stream ends. Each test has its own trust. */
@ExtendWith(TwoTrusts.Shared.class)
class LiveIT {
    private static final String STREAM = "/api/v1/dashboard/stream";
    private static final JsonMapper JSON = new JsonMapper();

    private final TwoTrusts trusts;
    private TenantId trust = TwoTrusts.TRUST;
    private RoleGranted grant;

    LiveIT(TwoTrusts trusts) {
        this.trusts = trusts;
    }

    @BeforeEach
    void a_trust_with_a_reader(TestInfo test) {
        trust = new TenantId("L" + Integer.toHexString(test.getDisplayName().hashCode()));
        grant = trusts.known(trust, "reader", trusts.someone(), Role.EDUCATOR).getFirst();
        trusts.atHead(trust);
    }

    @Test
    void it_begins_with_the_state_and_goes_on_when_something_has_happened() throws Exception {
        try (var stream = open()) {
            var first = stream.next();
            assertThat(first.name()).isEqualTo("state");
            assertThat(position(first)).isEqualTo(trusts.head(trust));
            assertThat(vector(first)).isEqualTo(trusts.head(trust) + " " + trusts.head(trust));
            trusts.service.happened(trust, SampleLog.recorded(1));
            var second = stream.next();
            assertThat(position(second)).isEqualTo(trusts.head(trust));
            assertThat(second.id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void a_reader_who_comes_back_gets_the_state_anew_whatever_they_saw() throws Exception {
        String seen;
        try (var stream = open()) {
            seen = stream.next().id();
        }
        try (var again = open("Last-Event-ID", seen)) {
            assertThat(again.next().id()).isEqualTo(seen);
        }
        trusts.service.happened(trust, SampleLog.recorded(1));
        trusts.atHead(trust);
        try (var again = open("Last-Event-ID", seen)) {
            assertThat(position(again.next())).isEqualTo(trusts.head(trust));
        }
    }

    @Test
    void what_happens_elsewhere_is_no_event_here() throws Exception {
        try (var stream = open()) {
            stream.next();
            trusts.service.happened(TwoTrusts.SIBLING, SampleLog.recorded(7));
            trusts.atHead(TwoTrusts.SIBLING);
            trusts.service.happened(trust, SampleLog.recorded(1));
            assertThat(position(stream.next())).isEqualTo(trusts.head(trust));
        }
    }

    @Test
    void it_ends_with_the_token() throws Exception {
        var token = trusts.service.issuer.token(
                "reader",
                claims -> claims.claim("organisation", trust.value())
                        .expirationTime(Date.from(Instant.now().plusSeconds(2))));
        try (var stream = trusts.service.open(STREAM, token)) {
            stream.next();
            assertThat(stream.endsWithin(Duration.ofSeconds(4))).isTrue();
        }
    }

    @Test
    void it_ends_when_the_right_is_withdrawn() throws Exception {
        try (var stream = open()) {
            stream.next();
            withdrawn();
            assertThat(stream.endsWithin(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void it_ends_when_the_right_is_withdrawn_though_the_view_stands_still() throws Exception {
        trusts.service.happened(trust, "signoff.sign-off-lapsed", Payload.of("{}".getBytes(UTF_8)));
        QueryService.await(
                () -> trusts.service.get("/api/v1/status", token()).body().contains("cannot be read"));
        try (var stream = open()) {
            stream.next();
            withdrawn();
            assertThat(stream.endsWithin(Duration.ofSeconds(5))).isTrue();
        }
    }

    private void withdrawn() {
        trusts.service.happened(
                trust,
                new RoleWithdrawn(
                        grant.grant(),
                        grant.person(),
                        Role.EDUCATOR,
                        "LEFT",
                        grant.occurredAt().plusSeconds(1)));
    }

    private EventStream open(String... headers) {
        return trusts.service.open(STREAM, token(), headers);
    }

    private String token() {
        return trusts.token("reader", trust);
    }

    private static long position(EventStream.Event event) {
        return JSON.readTree(event.data()).path("asOf").path("position").asLong();
    }

    private static String vector(EventStream.Event event) {
        return new String(Base64.getUrlDecoder().decode(event.id()), UTF_8);
    }
}
