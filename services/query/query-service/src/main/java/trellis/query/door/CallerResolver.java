package trellis.query.door;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import trellis.language.TenantId;

/** The door itself: a handler that takes a {@link Caller} is entered only by somebody who may, and not before it is fresh. */
final class CallerResolver implements HandlerMethodArgumentResolver {
    /** Rights are read before any view is. */
    static final String ACCESS = "access";

    static final Scheduler BLOCKING = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

    private final Rights rights;
    private final Freshness freshness;
    private final TenantSession session;
    private final Parties parties;

    CallerResolver(Rights rights, Freshness freshness, TenantSession session, Parties parties) {
        this.rights = rights;
        this.freshness = freshness;
        this.session = session;
        this.parties = parties;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var reads =
                Objects.requireNonNull(parameter.getMethodAnnotation(Reads.class), "checked when the service starts");
        return exchange.<JwtAuthenticationToken>getPrincipal()
                .map(authentication -> SignedIn.of(authentication.getToken()))
                .flatMap(signedIn -> Mono.<Object>fromCallable(() -> enter(parameter, exchange, signedIn, reads))
                        .subscribeOn(BLOCKING));
    }

    private Caller enter(MethodParameter parameter, ServerWebExchange exchange, SignedIn signedIn, Reads reads) {
        Parameters.check(parameter, exchange);
        var after = exchange.getRequest().getQueryParams().getFirst(After.PARAMETER);
        if (reads.ofTheTrustAsked()) {
            return ofTheTrustAsked(exchange, signedIn, reads, after);
        }
        if (reads.ofTheFunderAsked()) {
            return ofTheFunderAsked(exchange, signedIn, reads, after);
        }
        if (after != null) {
            await(After.of(after), signedIn.tenant(), reads);
        }
        return rights.caller(signedIn, reads);
    }

    /** Nobody learns how far another organisation's log has come before they are known to be an operator. */
    private Caller ofTheTrustAsked(ServerWebExchange exchange, SignedIn signedIn, Reads reads, @Nullable String after) {
        var caller = rights.caller(signedIn, reads);
        var trust = inPath(exchange, "trust");
        if (after != null && caller.operates() && TenantId.isOne(trust)) {
            await(After.of(after), new TenantId(trust), reads);
        }
        return caller;
    }

    /** Nobody learns how far a funder's log has come before it names their organisation. */
    private Caller ofTheFunderAsked(
            ServerWebExchange exchange, SignedIn signedIn, Reads reads, @Nullable String after) {
        var caller = rights.caller(signedIn, reads);
        var funder = inPath(exchange, "funder");
        if (after == null) {
            return caller;
        }
        var asked = After.of(after);
        var ofTheFunder = asked.tenant().value().equals(funder)
                && session.asParty(caller, sql -> parties.named(sql, asked.tenant()));
        await(asked, ofTheFunder ? asked.tenant() : caller.tenant(), reads);
        return caller;
    }

    private static String inPath(ServerWebExchange exchange, String name) {
        Map<String, String> path =
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return path.getOrDefault(name, "");
    }

    private void await(After after, TenantId own, Reads reads) {
        if (!after.tenant().equals(own) && !after.tenant().equals(TenantSession.NATIONAL)) {
            throw Problem.forbidden("ANOTHER_ORGANISATION", "That position belongs to another organisation.")
                    .asException();
        }
        Set<String> projections = new LinkedHashSet<>(List.of(reads.projections()));
        projections.add(ACCESS);
        freshness.await(after, projections);
    }
}
