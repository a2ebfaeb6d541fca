package trellis.web.door;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import trellis.web.service.Me;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Behind the walls: a fresh token, who it belongs to, and the form token, ready for the page. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class VisitFilter implements WebFilter {
    private final ReactiveOAuth2AuthorizedClientManager tokens;
    private final Services services;

    VisitFilter(ReactiveOAuth2AuthorizedClientManager tokens, Services services) {
        this.tokens = tokens;
        this.services = services;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return withFormToken(exchange)
                .then(keepWhatWasSent(exchange))
                .then(ReactiveSecurityContextHolder.getContext()
                        .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                        .ofType(OAuth2AuthenticationToken.class)
                        .flatMap(signedIn -> visit(exchange, signedIn).thenReturn(true))
                        .onErrorResume(OAuth2AuthorizationException.class, ended -> signInAgain(exchange))
                        .defaultIfEmpty(true)
                        .flatMap(goOn -> goOn
                                ? chain.filter(exchange)
                                : exchange.getResponse().setComplete()));
    }

    private static Mono<Void> withFormToken(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(known ->
                        exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, known))
                .then();
    }

    private static Mono<Void> keepWhatWasSent(ServerWebExchange exchange) {
        return HttpMethod.POST.equals(exchange.getRequest().getMethod())
                ? exchange.getFormData()
                        .filter(form -> !form.isEmpty())
                        .doOnNext(form -> exchange.getAttributes().put(FaultAttributes.SENT, form))
                        .then()
                : Mono.empty();
    }

    private Mono<Visit> visit(ServerWebExchange exchange, OAuth2AuthenticationToken signedIn) {
        var wanted = OAuth2AuthorizeRequest.withClientRegistrationId(Issuer.REGISTRATION)
                .principal(signedIn)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return tokens.authorize(wanted)
                .onErrorMap(
                        WebClientRequestException.class,
                        away -> new ResponseStatusException(
                                HttpStatus.SERVICE_UNAVAILABLE, "The issuer does not answer", away))
                .flatMap(client -> known(exchange, client.getAccessToken().getTokenValue()))
                .doOnNext(visit -> exchange.getAttributes().put(Visit.ATTRIBUTE, visit))
                .filter(visit -> !HttpMethod.GET.equals(exchange.getRequest().getMethod())
                        || RolesOfPages.open(visit.me(), visit.path()))
                .switchIfEmpty(Mono.error(
                        () -> new ResponseStatusException(HttpStatus.FORBIDDEN, FaultAttributes.OF_ANOTHER_ROLE)));
    }

    private Mono<Visit> known(ServerWebExchange exchange, String token) {
        var request = exchange.getRequest();
        var asking = new Visit(
                new Me("", null, "", null, null),
                token,
                filled(request.getQueryParams().getFirst("after")),
                filled(request.getQueryParams().getFirst("done")),
                request.getHeaders().containsHeader("HX-Request")
                        && !request.getHeaders().containsHeader("HX-History-Restore-Request"),
                request.getPath().value());
        return Mono.fromCallable(() -> services.me(asking.anywhere()))
                .subscribeOn(Schedulers.boundedElastic())
                .map(asking::by);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Whoever sent a form reads that it came too late, with what they wrote; others sign in again at once. */
    private static Mono<Boolean> signInAgain(ServerWebExchange exchange) {
        var ended = exchange.getSession().flatMap(WebSession::invalidate);
        if (exchange.getAttributes().containsKey(FaultAttributes.SENT)) {
            return ended.then(
                    Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN, FaultAttributes.FORM_TOO_OLD)));
        }
        return ended.then(Mono.fromSupplier(() -> {
            exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
            exchange.getResponse().getHeaders().set("Location", "/sign-in?ended");
            return false;
        }));
    }
}
