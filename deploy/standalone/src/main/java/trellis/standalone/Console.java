package trellis.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Lines for the person who started Trellis. Everything else goes to the log file. */
final class Console {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    synchronized void say(String line) {
        out.println(line);
    }

    /** Says how long it took once it is done. */
    <T> T step(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        say("  %-34s %s".formatted(what, seconds(Duration.ofNanos(System.nanoTime() - begun))));
        return result;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.UK, "%.1f s", duration.toMillis() / 1000.0);
    }
}
