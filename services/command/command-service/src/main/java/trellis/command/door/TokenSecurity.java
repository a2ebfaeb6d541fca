package trellis.command.door;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Who is let in: bearer tokens of the configured issuer, made for this product. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class TokenSecurity {
    private static final String UNREACHABLE = "the issuer's keys cannot be had";

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http, JsonMapper json) {
        var problems = new ProblemWriter(json);
        var noToken = Problem.of(HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN", "Send a valid access token.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var noRight = Problem.forbidden("NOT_ALLOWED", "Your access token does not open this address.");
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(
                        paths -> paths.pathMatchers("/actuator/health/**", "/v3/api-docs", "/v3/api-docs.yaml")
                                .permitAll()
                                .pathMatchers("/internal/**")
                                .hasAuthority("SCOPE_log-feed")
                                .anyExchange()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(_ -> {})
                        .authenticationEntryPoint((exchange, _) -> problems.write(exchange, noToken))
                        .accessDeniedHandler((exchange, _) -> problems.write(exchange, noRight)))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint((exchange, _) -> problems.write(exchange, noToken))
                                .accessDeniedHandler((exchange, _) -> problems.write(exchange, noRight)))
                .build();
    }

    /** An address that could mean two things, such as one with a hidden zero character, is no address. */
    @Bean
    ServerExchangeRejectedHandler strangeAddresses(JsonMapper json) {
        var problems = new ProblemWriter(json);
        var strange =
                Problem.of(HttpStatus.BAD_REQUEST, "ADDRESS_INVALID", "This address holds characters that none has.");
        return (exchange, _) -> problems.write(exchange, strange);
    }

    /** Asks the issuer for its keys at the first token, so that the service starts while the issuer is down. */
    @Bean
    ReactiveJwtDecoder tokens(
            @Value("${trellis.command.issuer}") String issuer,
            @Value("${trellis.command.issuer-keys:}") String jwkSetUri,
            @Value("${trellis.command.audience:trellis}") String audience) {
        var validator = new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT"),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(audience)));
        var tokens = new SupplierReactiveJwtDecoder(() -> {
            var keys = jwkSetUri.isBlank()
                    ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
                    : NimbusReactiveJwtDecoder.withJwkSetUri(jwkSetUri);
            var decoder = keys.jwsAlgorithms(all -> all.addAll(Set.of(SignatureAlgorithm.values())))
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(validator);
            return decoder;
        });
        // The clock by which the validator judges, too.
        var remembered = new RememberedTokens(tokens, Clock.systemUTC());
        // Keys that cannot be had are the issuer's fault and pass; a token that does not hold is the caller's.
        return token -> remembered
                .decode(token)
                .onErrorMap(fault -> !(fault instanceof JwtException), fault -> new JwtException(UNREACHABLE, fault));
    }
}
