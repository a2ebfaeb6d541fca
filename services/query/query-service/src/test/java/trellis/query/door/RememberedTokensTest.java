package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

class RememberedTokensTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_token_is_checked_once_in_a_minute() {
        var tokens = new RememberedTokens(this::check, at(START), nanos::get);
        assertThat(subject(tokens, "anna")).isEqualTo("anna");
        assertThat(subject(tokens, "anna")).isEqualTo("anna");
        assertThat(checks).hasValue(1);
        nanos.addAndGet(RememberedTokens.AT_MOST.toNanos());
        assertThat(subject(tokens, "anna")).isEqualTo("anna");
        assertThat(checks).hasValue(2);
    }

    @Test
    void another_token_is_another_person() {
        var tokens = new RememberedTokens(this::check, at(START), nanos::get);
        assertThat(subject(tokens, "anna")).isEqualTo("anna");
        assertThat(subject(tokens, "omar")).isEqualTo("omar");
    }

    @Test
    void whose_time_is_over_is_checked_again() {
        var tokens = new RememberedTokens(this::check, at(START.plus(Duration.ofMinutes(5))), nanos::get);
        subject(tokens, "anna");
        subject(tokens, "anna");
        assertThat(checks).hasValue(2);
    }

    @Test
    void who_was_refused_is_checked_again() {
        var tokens = new RememberedTokens(this::check, at(START), nanos::get);
        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> subject(tokens, "forged")).isInstanceOf(BadJwtException.class);
            assertThat(checks).hasValue(time);
        }
    }

    private static @Nullable String subject(ReactiveJwtDecoder tokens, String token) {
        return tokens.decode(token).blockOptional().orElseThrow().getSubject();
    }

    private Mono<Jwt> check(String token) {
        return Mono.defer(() -> {
            checks.incrementAndGet();
            return token.equals("forged") ? Mono.error(new BadJwtException("forged")) : Mono.just(jwt(token));
        });
    }

    private static Jwt jwt(String subject) {
        return Jwt.withTokenValue(subject)
                .header("alg", "ES256")
                .subject(subject)
                .expiresAt(START.plus(Duration.ofMinutes(5)))
                .build();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
