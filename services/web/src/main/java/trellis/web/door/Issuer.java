package trellis.web.door;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The issuer, looked up when somebody first signs in, so that the pages start without it. */
@Component
class Issuer implements ReactiveClientRegistrationRepository {
    static final String REGISTRATION = "trellis";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebSettings settings;
    private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

    Issuer(WebSettings settings) {
        this.settings = settings;
    }

    /** 503 while the issuer cannot be reached. */
    @Override
    public Mono<ClientRegistration> findByRegistrationId(String registration) {
        var found = known.get();
        if (found != null) {
            return Mono.just(found);
        }
        return Mono.fromCallable(this::discover)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .onErrorMap(away ->
                        new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The issuer does not answer", away))
                .doOnNext(known::set);
    }

    /** The people that an embedded issuer offers to sign in as; empty for any other issuer. */
    Mono<List<Persona>> personas() {
        return findByRegistrationId(REGISTRATION)
                .map(registration -> registration.getProviderDetails().getConfigurationMetadata())
                .map(metadata -> metadata.get("trellis_personas") instanceof List<?> list
                        ? list.stream()
                                .filter(Map.class::isInstance)
                                .map(Map.class::cast)
                                .map(Persona::of)
                                .toList()
                        : List.of());
    }

    private ClientRegistration.Builder provider() {
        var name = settings.issuer().toString();
        var elsewhere = settings.issuerMetadata();
        if (elsewhere == null) {
            return ClientRegistrations.fromIssuerLocation(name);
        }
        var metadata = RestClient.create()
                .get()
                .uri(elsewhere)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (metadata == null || !name.equals(metadata.get("issuer"))) {
            throw new IllegalStateException("The metadata at " + elsewhere + " is another issuer's");
        }
        return ClientRegistrations.fromOidcConfiguration(metadata);
    }

    private ClientRegistration discover() {
        var secret = settings.clientSecret();
        var registration = provider()
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .scope(settings.scopes())
                .userInfoUri(null)
                .userNameAttributeName("sub")
                .redirectUri(settings.base() + "/login/oauth2/code/{registrationId}");
        return secret == null
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientSecret(secret)
                        .build();
    }
}
