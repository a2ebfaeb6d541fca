package trellis.web.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** One service over HTTP. */
final class ServiceClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(30);

    private final RestClient http;
    private final String base;

    ServiceClient(URI base) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(factory).build();
        this.base = base + "/api/v1";
    }

    RestClient.RequestHeadersSpec<?> get(Visit visit, Ask ask) {
        return asVisitor(http.get().uri(uri(ask)), visit);
    }

    RestClient.RequestBodySpec post(Visit visit, Ask ask) {
        return asVisitor(http.post().uri(uri(ask)), visit);
    }

    RestClient.RequestBodySpec put(Visit visit, Ask ask) {
        return asVisitor(http.put().uri(uri(ask)), visit);
    }

    private URI uri(Ask ask) {
        return URI.create(base + ask.text());
    }

    private static <S extends RestClient.RequestHeadersSpec<?>> S asVisitor(S request, Visit visit) {
        request.headers(headers -> headers.setBearerAuth(visit.token()));
        return request;
    }
}
