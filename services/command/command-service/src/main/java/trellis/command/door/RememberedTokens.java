package trellis.command.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Does not check again for a minute what was checked: to verify a signature takes more of the processor than a whole
 * command. A token is let in no longer than it says; a key that the issuer withdraws opens nothing after that minute and
 * the minutes for which its keys are kept anyway. Only digests of tokens are held, and never one that was refused.
 */
final class RememberedTokens implements ReactiveJwtDecoder {
    static final Duration AT_MOST = Duration.ofMinutes(1);

    private static final int MOST = 20_000;

    private final ReactiveJwtDecoder checks;
    private final Clock clock;
    private final Cache<String, Jwt> checked;

    RememberedTokens(ReactiveJwtDecoder checks, Clock clock) {
        this(checks, clock, Ticker.systemTicker());
    }

    RememberedTokens(ReactiveJwtDecoder checks, Clock clock, Ticker ticker) {
        this.checks = checks;
        this.clock = clock;
        this.checked = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(AT_MOST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        var digest = digest(token);
        var known = checked.getIfPresent(digest);
        return known != null && holds(known)
                ? Mono.just(known)
                : checks.decode(token).doOnNext(jwt -> checked.put(digest, jwt));
    }

    private boolean holds(Jwt jwt) {
        var until = jwt.getExpiresAt();
        return until != null && clock.instant().isBefore(until);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
