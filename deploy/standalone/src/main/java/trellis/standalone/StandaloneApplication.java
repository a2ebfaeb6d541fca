package trellis.standalone;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.embedded.CannotStart;
import trellis.standalone.identity.AccessToken;
import trellis.standalone.place.AlreadyRunning;
import trellis.standalone.place.IssuerName;
import trellis.standalone.place.Secrets;

/** Everything in one process group. Started by the scripts of deploy/standalone. */
public final class StandaloneApplication {
    private static final int CANNOT_START = 1;
    private static final int ALREADY_RUNNING = 3;

    private StandaloneApplication() {}

    /** {@code start} stays until it is told to end; {@code token} prints an access token. */
    public static void main(String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            if (arguments.length > 0 && arguments[0].equals("token")) {
                System.out.println(token(Options.of(rest)));
            } else {
                new Start(Options.of(rest), new Console()).run();
                // Some library's thread may not be a daemon.
                System.exit(0);
            }
        } catch (AlreadyRunning said) {
            end(said.getMessage(), ALREADY_RUNNING);
        } catch (CannotStart said) {
            end(said.getMessage(), CANNOT_START);
        }
    }

    private static String token(Options options) {
        String issuer = IssuerName.known(options.data())
                .orElseThrow(() -> new CannotStart("Trellis was never started on " + options.data() + "."));
        return AccessToken.of(
                new Secrets(options.data().resolve("secrets")),
                issuer,
                Objects.requireNonNullElse(options.persona(), ""),
                Instant.now());
    }

    private static void end(@Nullable String sentence, int code) {
        System.err.println(sentence);
        System.exit(code);
    }
}
