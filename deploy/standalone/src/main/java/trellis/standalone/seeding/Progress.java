package trellis.standalone.seeding;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import trellis.standalone.identity.ToldSoFar;

/** How far the telling has come: asked for by the pages, and said on the console at every tenth. */
public final class Progress {
    private final Consumer<String> console;
    private final AtomicInteger told = new AtomicInteger();
    private volatile int steps;
    private volatile boolean over;

    public Progress(Consumer<String> console) {
        this.console = console;
    }

    public ToldSoFar soFar() {
        return new ToldSoFar(steps, told.get(), over);
    }

    void begin(int all) {
        steps = all;
    }

    void one() {
        int now = told.incrementAndGet();
        int before = (now - 1) * 10 / steps;
        if (now * 10 / steps > before) {
            console.accept("Demonstration: " + now * 10 / steps * 10 + " % of " + steps + " steps told");
        }
    }

    void end() {
        over = true;
    }
}
