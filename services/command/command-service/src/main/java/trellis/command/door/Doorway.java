package trellis.command.door;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import trellis.command.store.IdempotencyKey;
import trellis.command.vault.Identities;
import trellis.command.vault.RefusedAttempts;
import trellis.language.PersonId;

/** Gives a handler its {@link Caller} or {@link Entry}: the only place where a tenant is first seen. */
final class Doorway implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> GIVEN = Set.of(Caller.class, Entry.class);

    private final Identities identities;
    private final RefusedAttempts refused;
    private final BeingSeeded beingSeeded;
    private final Clock clock;
    private final Executor blocking = Executors.newVirtualThreadPerTaskExecutor();

    Doorway(Identities identities, RefusedAttempts refused, BeingSeeded beingSeeded, Clock clock) {
        this.identities = identities;
        this.refused = refused;
        this.beingSeeded = beingSeeded;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return GIVEN.contains(parameter.getParameterType());
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .mapNotNull(signedIn -> (Jwt) signedIn.getPrincipal())
                .map(TenantOfToken::read)
                .flatMap(token -> uninterrupted(() -> {
                    var caller = new Caller(token.tenant(), personOf(token));
                    return parameter.getParameterType() == Caller.class ? caller : entry(exchange, caller);
                }));
    }

    /** A body that cannot be read ends the request, but must not cut off a database connection in mid-answer. */
    private <T> Mono<T> uninterrupted(Supplier<T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, blocking), true);
    }

    private PersonId personOf(TenantOfToken token) {
        return identities.personOf(token.account()).orElseThrow(() -> {
            refused.add(token.tenant(), clock.instant(), null, "SignIn", "ACCOUNT_NOT_LINKED", null);
            return Problem.forbidden(
                            "ACCOUNT_NOT_LINKED",
                            "Your sign-in is not linked to a person here. Ask the education lead of your trust to link it.")
                    .asException();
        });
    }

    private Entry entry(ServerWebExchange exchange, Caller caller) {
        if (beingSeeded.holds(caller.tenant())) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "SEEDING_IN_PROGRESS",
                            "The demonstration records are still being written. Try again in a minute.")
                    .with(HttpHeaders.RETRY_AFTER, "20")
                    .asException();
        }
        var request = exchange.getRequest();
        var body = exchange.<Body>getRequiredAttribute(BodyGate.ATTRIBUTE);
        var fingerprint = Sha256.of(request.getMethod() + "\n"
                + request.getURI().getRawPath() + "?" + request.getURI().getRawQuery() + "\n" + body.canonical());
        return new Entry(
                caller.tenant(),
                caller.tenant(),
                caller.person(),
                clock.instant(),
                new IdempotencyKey(Headers.idempotencyKey(request.getHeaders()), fingerprint),
                body,
                Headers.ifMatch(request.getHeaders()),
                false);
    }

    /** The request's headers, read strictly. */
    private static final class Headers {
        static String idempotencyKey(HttpHeaders headers) {
            var key = headers.getFirst("Idempotency-Key");
            if (key == null || key.isBlank()) {
                throw Problem.badField(
                                "Idempotency-Key",
                                "IDEMPOTENCY_KEY_MISSING",
                                "Send an Idempotency-Key of your own making, so that a retry changes nothing twice.")
                        .asException();
            }
            var printable = key.chars().allMatch(each -> each > ' ' && each < 0x7f);
            if (!printable || key.getBytes(StandardCharsets.UTF_8).length > 128) {
                throw Problem.badField(
                                "Idempotency-Key",
                                "IDEMPOTENCY_KEY_INVALID",
                                "An Idempotency-Key is 1 to 128 visible ASCII characters, such as a UUID.")
                        .asException();
            }
            return key;
        }

        static @Nullable Long ifMatch(HttpHeaders headers) {
            var tag = headers.getFirst(HttpHeaders.IF_MATCH);
            if (tag == null) {
                return null;
            }
            if (!tag.matches("\"\\d{1,18}\"")) {
                throw Problem.badField("If-Match", "IF_MATCH_INVALID", "Send the ETag exactly as you were given it.")
                        .asException();
            }
            return Long.valueOf(tag.substring(1, tag.length() - 1));
        }
    }
}
