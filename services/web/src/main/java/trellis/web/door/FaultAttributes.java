package trellis.web.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webflux.error.DefaultErrorAttributes;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.service.Visit;

/** What a page that explains a fault knows: why, what to try again, and who looks, so that it is no dead end. */
@Component
class FaultAttributes extends DefaultErrorAttributes {
    static final String FORM_TOO_OLD = "FORM_TOO_OLD";
    static final String OF_ANOTHER_ROLE = "OF_ANOTHER_ROLE";

    /** The exchange attribute with what was written in a form that came too late. */
    static final String WRITTEN = FaultAttributes.class.getName() + ".written";

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
        request.attribute(WRITTEN).ifPresent(written -> attributes.put("written", written));
        request.attribute(Visit.ATTRIBUTE).ifPresent(known -> {
            var visit = (Visit) known;
            attributes.put("visit", visit);
            attributes.put("me", visit.me());
        });
        return attributes;
    }
}
