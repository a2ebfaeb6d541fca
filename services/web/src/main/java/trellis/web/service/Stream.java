package trellis.web.service;

import java.net.URI;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Flux;

/** Follows what a service tells while it happens. */
public final class Stream {
    private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENTS =
            new ParameterizedTypeReference<>() {};

    private final WebClient client;
    private final String base;

    public Stream(URI service) {
        this.client = WebClient.create();
        this.base = service + "/api/v1";
    }

    /** Ends when the service ends it or goes away; the browser comes back by itself. */
    public Flux<ServerSentEvent<String>> follow(Visit visit, Ask ask) {
        return client.get()
                .uri(URI.create(base + ask.text()))
                .headers(headers -> headers.setBearerAuth(visit.token()))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(EVENTS)
                .onErrorComplete(WebClientException.class);
    }
}
