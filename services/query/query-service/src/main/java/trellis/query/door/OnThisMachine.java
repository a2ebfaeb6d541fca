package trellis.query.door;

import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Numbers about every organisation's log are for who watches over the service, and never leave its machine by a door. */
final class OnThisMachine {
    /** What a proxy adds for somebody who is elsewhere. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private OnThisMachine() {}

    /** Whether the request was made here, and for nobody else. */
    static boolean isMade(ServerHttpRequest request) {
        var from = request.getRemoteAddress();
        return from != null
                && from.getAddress() != null
                && from.getAddress().isLoopbackAddress()
                && FORWARDED.stream().noneMatch(request.getHeaders()::containsHeader);
    }
}
