package trellis.web.stub;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: follows redirects, keeps cookies, fills in forms. */
public final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient still;
    private final String base;

    public Browser(int port) {
        base = "http://127.0.0.1:" + port;
        still = HttpClient.newBuilder()
                .cookieHandler(following.cookieHandler().orElseThrow())
                .build();
    }

    public Browser signedInAs(String persona) {
        open("/oauth2/authorization/trellis?login_hint=" + persona);
        return this;
    }

    public HttpResponse<String> open(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(following, request.build());
    }

    /** Posts a form as it was shown, hidden fields included; does not follow where it leads. */
    public HttpResponse<String> post(
            String path, HttpResponse<String> shown, Map<String, String> filled, String... headers) {
        var fields = HIDDEN.matcher(shown.body())
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, b) -> b));
        fields.putAll(filled);
        return post(path, fields, headers);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(still, request.build());
    }

    /** Posts a form as it was shown, with a file; does not follow where it leads. */
    public HttpResponse<String> postWithFile(
            String path, HttpResponse<String> shown, Map<String, String> filled, String name, String content) {
        var body = new StringBuilder();
        HIDDEN.matcher(shown.body()).results().forEach(found -> body.append(part(found.group(1), "", found.group(2))));
        filled.forEach((field, value) -> body.append(part(field, "", value)));
        body.append(part(name, "; filename=\"paper.pdf\"", content)).append("--cut--\r\n");
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return send(still, request.build());
    }

    private static String part(String name, String more, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + "\r\n";
    }

    /** Bytes on the wire, compressed as a browser asks for them. */
    public int weight(String path) {
        return bytes(path, "Accept-Encoding", "gzip").length;
    }

    /** A file, byte for byte. */
    public byte[] fetch(String path) {
        return bytes(path, "Accept-Encoding", "identity");
    }

    private byte[] bytes(String path, String header, String value) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header(header, value)
                .build();
        try (InputStream body = following
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            return body.readAllBytes();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
