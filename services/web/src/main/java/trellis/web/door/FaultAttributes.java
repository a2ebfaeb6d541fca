package trellis.web.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.error.DefaultErrorAttributes;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.page.Option;
import trellis.web.service.Visit;

/** What a page that explains a fault knows: why, what to try again, and who looks, so that it is no dead end. */
@Component
class FaultAttributes extends DefaultErrorAttributes {
    static final String FORM_TOO_OLD = "FORM_TOO_OLD";
    static final String OF_ANOTHER_ROLE = "OF_ANOTHER_ROLE";

    private static final String TOKEN = "_csrf";

    /** The exchange attribute with what was filled in, so that a fault loses none of it. */
    static final String SENT = FaultAttributes.class.getName() + ".sent";

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(ServerRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (request.headers().accept().stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)) {
            return attributes;
        }
        if (getError(request) instanceof ResponseStatusException fault) {
            attributes.put("why", fault.getReason());
        }
        if (request.method().equals(HttpMethod.GET)) {
            attributes.put("again", request.uri().getRawPath());
        }
        request.attribute(SENT).ifPresent(known -> {
            var sent = fields((MultiValueMap<?, ?>) known);
            attributes.put("sent", sent);
            attributes.put("sentTo", request.uri().getRawPath());
            attributes.put("cameFrom", cameFrom(request));
            attributes.put(
                    "written",
                    sent.stream()
                            .map(field -> field.text().strip())
                            .filter(text -> text.indexOf(' ') > 0)
                            .toList());
        });
        request.attribute(Visit.ATTRIBUTE).ifPresent(known -> {
            var visit = (Visit) known;
            attributes.put("visit", visit);
            attributes.put("me", visit.me());
        });
        return attributes;
    }

    /** The page with the form, as signing in leads back to where somebody wanted to go; never another host's. */
    private static @Nullable String cameFrom(ServerRequest request) {
        var page = request.headers().firstHeader("Referer");
        try {
            var path = page == null ? null : new URI(page).getRawPath();
            return path == null || path.startsWith("//") ? null : path;
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** All but the token, of which the page makes a new one; the form's own key stays, so that nothing is done twice. */
    private static List<Option> fields(MultiValueMap<?, ?> sent) {
        return sent.entrySet().stream()
                .filter(field -> !TOKEN.equals(field.getKey()))
                .flatMap(field -> field.getValue().stream()
                        .map(value -> new Option(String.valueOf(field.getKey()), String.valueOf(value))))
                .toList();
    }
}
