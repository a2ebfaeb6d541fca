package trellis.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import trellis.demonstration.Persona;

/** The embedded issuer. A real installation points the services at its own instead. */
@SpringBootApplication(proxyBeanMethods = false)
public class IdentityApplication {
    @Bean
    SecurityFilterChain issuer(HttpSecurity http, IdentitySettings settings) {
        var personas =
                settings.personas().stream().map(IdentityApplication::metadata).toList();
        var addresses = new Addresses(settings.issuer(), settings.address());
        return http.oauth2AuthorizationServer(server -> server.authorizationServerMetadataEndpoint(
                                endpoint -> endpoint.authorizationServerMetadataCustomizer(
                                        metadata -> metadata.claims(addresses::put)))
                        .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                        endpoint -> endpoint.providerConfigurationCustomizer(metadata ->
                                                metadata.claims(addresses::put).claim("trellis_personas", personas)))
                                .logoutEndpoint(Customizer.withDefaults())))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", ToldSoFarHttp.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new ChoiceFilter(new ChoicePage(settings.personas())),
                        AbstractPreAuthenticatedProcessingFilter.class)
                .build();
    }

    private static Map<String, String> metadata(Persona persona) {
        return Map.of(
                "id", persona.id(),
                "name", persona.fullName(),
                "organisation", persona.organisationName(),
                "description", persona.description());
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        return new InMemoryRegisteredClientRepository(Clients.of(settings));
    }

    @Bean
    AuthorizationServerSettings endpoints(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(List.of(SigningKey.of(settings.secrets()))));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return new TokenClaims();
    }
}
