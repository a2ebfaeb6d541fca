package trellis.query.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An open stream of server-sent events, read as it comes. */
public final class EventStream implements AutoCloseable {
    private static final Event END = new Event("", "the end", "");

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InputStream content;

    EventStream(InputStream content) {
        this.content = content;
        Thread.ofVirtual().start(this::read);
    }

    /** One event. */
    public record Event(String id, String name, String data) {}

    /** The data of the first event, or nothing when the stream ends before. */
    static String first(InputStream content) throws IOException {
        var event = next(new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8)));
        return event == null ? "" : event.data();
    }

    /** The next event. */
    public Event next() {
        var event = poll(Duration.ofSeconds(10));
        if (event == null || event.equals(END)) {
            throw new AssertionError("no event came but " + event);
        }
        return event;
    }

    /** Whether the other side ends it in this time, whatever still comes. */
    public boolean endsWithin(Duration time) {
        var deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            if (END.equals(poll(Duration.ofNanos(deadline - System.nanoTime())))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Event poll(Duration time) {
        try {
            return events.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (var event = next(lines); event != null; event = next(lines)) {
                events.add(event);
            }
        } catch (IOException | UncheckedIOException e) {
            events.add(new Event("", "broken", Objects.toString(e.getMessage(), "")));
        } finally {
            events.add(END);
        }
    }

    private static @Nullable Event next(BufferedReader lines) throws IOException {
        var id = "";
        var name = "";
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return new Event(id, name, data.toString());
                }
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
