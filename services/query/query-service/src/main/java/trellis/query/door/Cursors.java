package trellis.query.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place where a page ends and the next begins, as text that only this service can make: for one organisation, one
 * list and one order.
 */
public final class Cursors {
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;
    private final JsonMapper json;

    Cursors(byte[] key, JsonMapper json) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.json = json;
    }

    /**
     * @param list which list in which order and with which filters, such as {@code sign-offs newest first outcome=SIGNED}
     * @param place the sort values of the last row shown, its unique key last
     */
    public String seal(Caller caller, String list, List<String> place) {
        var text = json.writeValueAsBytes(place);
        return base64(text) + "." + base64(mac(caller, list, text));
    }

    /** @throws ProblemException 400 when it was not made for this organisation and this list */
    public List<String> open(Caller caller, String list, String cursor) {
        try {
            var parts = cursor.split("\\.", -1);
            if (parts.length == 2) {
                var text = Base64.getUrlDecoder().decode(parts[0]);
                if (MessageDigest.isEqual(
                        mac(caller, list, text), Base64.getUrlDecoder().decode(parts[1]))) {
                    return List.of(json.readValue(text, String[].class));
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    /**
     * Headers of a page: a {@code Link} to the next one, the same request with its cursor.
     *
     * @param path the request's own path and query
     * @param cursor of the next page, empty on the last
     */
    public static HttpHeaders page(String path, String cursor) {
        var headers = new HttpHeaders();
        if (!cursor.isEmpty()) {
            var next = UriComponentsBuilder.fromUriString(path)
                    .replaceQueryParam("cursor", cursor)
                    .replaceQueryParam(After.PARAMETER)
                    .build()
                    .toUriString();
            headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return headers;
    }

    private byte[] mac(Caller caller, String list, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((caller.tenant() + "\n" + list + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(text), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ProblemException invalid() {
        return Problem.badField(
                        "cursor", "CURSOR_INVALID", "This cursor does not belong to this list. Begin again without it.")
                .asException();
    }
}
