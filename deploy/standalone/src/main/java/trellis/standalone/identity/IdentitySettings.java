package trellis.standalone.identity;

import java.util.List;
import trellis.demonstration.Persona;
import trellis.standalone.place.Secrets;

/**
 * What the issuer is told.
 *
 * @param issuer its own address, as tokens name it
 * @param pages address of the web pages, the one place that it sends people back to
 * @param personas offered to choose from
 */
public record IdentitySettings(
        String issuer,
        String pages,
        String webClientSecret,
        String logFeedClientSecret,
        List<Persona> personas,
        Secrets secrets) {
    public static final String WEB_CLIENT = "trellis-web";
    public static final String LOG_FEED_CLIENT = "trellis-query";

    public IdentitySettings {
        personas = List.copyOf(personas);
    }
}
