package trellis.standalone.identity;

import java.util.List;
import java.util.function.Supplier;
import trellis.demonstration.Persona;
import trellis.standalone.place.Secrets;

/**
 * What the issuer is told.
 *
 * @param issuer its name, as tokens give it; nobody is reached under it
 * @param address where it is reached
 * @param pages address of the web pages, the one place that it sends people back to
 * @param told how much of the demonstration's story is told
 * @param personas offered to choose from
 */
public record IdentitySettings(
        String issuer,
        String address,
        String pages,
        String webClientSecret,
        String logFeedClientSecret,
        Supplier<ToldSoFar> told,
        List<Persona> personas,
        Secrets secrets) {
    public static final String WEB_CLIENT = "trellis-web";
    public static final String LOG_FEED_CLIENT = "trellis-query";

    public IdentitySettings {
        personas = List.copyOf(personas);
    }
}
