package trellis.web.door;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Code flow with PKCE; the tokens stay in the session on this side and never reach the browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignInWiring {
    private static final String[] OPEN = {
        "/sign-in",
        "/signed-out",
        "/help",
        "/accessibility",
        "/cookies",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/actuator/health/**"
    };

    @Bean
    SecurityWebFilterChain walls(
            ServerHttpSecurity http,
            Issuer issuer,
            ServerOAuth2AuthorizedClientRepository tokens,
            WebSettings settings) {
        var csrf = new XorServerCsrfTokenRequestAttributeHandler();
        csrf.setTokenFromMultipartDataEnabled(true);
        return http.authorizeExchange(paths ->
                        paths.pathMatchers(OPEN).permitAll().anyExchange().authenticated())
                .oauth2Login(login -> login.clientRegistrationRepository(issuer)
                        .authorizedClientRepository(tokens)
                        .authorizationRequestResolver(withPersona(issuer))
                        .authenticationFailureHandler(
                                new RedirectServerAuthenticationFailureHandler("/sign-in?refused")))
                .oauth2Client(
                        client -> client.clientRegistrationRepository(issuer).authorizedClientRepository(tokens))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(toSignIn())
                        .accessDeniedHandler((exchange, denied) ->
                                Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "Not allowed", denied))))
                .logout(out -> out.requiresLogout(ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/sign-out"))
                        .logoutSuccessHandler(signedOut(issuer, settings)))
                .csrf(guard -> guard.csrfTokenRequestHandler(csrf).accessDeniedHandler(SignInWiring::tooOld))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy(settings)))
                        .frameOptions(frame -> frame.mode(Mode.DENY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicy(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository tokens() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager tokenKeeper(Issuer issuer, ServerOAuth2AuthorizedClientRepository tokens) {
        var keeper = new DefaultReactiveOAuth2AuthorizedClientManager(issuer, tokens);
        keeper.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return keeper;
    }

    /** Scripts and styles of our own only; a form may end at the issuer, because signing out does. */
    private static String contentPolicy(WebSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                + " frame-ancestors 'none'; base-uri 'none'; form-action 'self' "
                + settings.issuerOrigin();
    }

    /** Nothing was saved, and going back shows an empty form: so the words that were written come back to be copied. */
    private static Mono<Void> tooOld(ServerWebExchange exchange, AccessDeniedException denied) {
        return exchange.getFormData()
                .doOnNext(form -> exchange.getAttributes().put(FaultAttributes.SENT, form))
                .then(Mono.error(
                        new ResponseStatusException(HttpStatus.FORBIDDEN, FaultAttributes.FORM_TOO_OLD, denied)));
    }

    /** A part of a page cannot show a sign-in page: the browser is told to go there. */
    private static ServerAuthenticationEntryPoint toSignIn() {
        var whole = new RedirectServerAuthenticationEntryPoint("/sign-in");
        return (exchange, missing) -> {
            if (!exchange.getRequest().getHeaders().containsHeader("HX-Request")) {
                return whole.commence(exchange, missing);
            }
            exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
            exchange.getResponse().getHeaders().set("HX-Redirect", "/sign-in");
            return exchange.getResponse().setComplete();
        };
    }

    private static ServerLogoutSuccessHandler signedOut(Issuer issuer, WebSettings settings) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(issuer);
        handler.setPostLogoutRedirectUri(settings.base() + "/signed-out");
        handler.setLogoutSuccessUrl(URI.create("/signed-out"));
        return handler;
    }

    /** Hands the chosen persona to the issuer as its login hint. */
    private static ServerOAuth2AuthorizationRequestResolver withPersona(Issuer issuer) {
        var usual = new DefaultServerOAuth2AuthorizationRequestResolver(issuer);
        return new ServerOAuth2AuthorizationRequestResolver() {
            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
                return usual.resolve(exchange).map(request -> hinted(exchange, request));
            }

            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
                return usual.resolve(exchange, registration).map(request -> hinted(exchange, request));
            }
        };
    }

    private static OAuth2AuthorizationRequest hinted(ServerWebExchange exchange, OAuth2AuthorizationRequest request) {
        var hint = exchange.getRequest().getQueryParams().getFirst("login_hint");
        return hint == null
                ? request
                : OAuth2AuthorizationRequest.from(request)
                        .additionalParameters(more -> more.put("login_hint", hint))
                        .build();
    }
}
