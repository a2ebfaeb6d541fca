package trellis.standalone.seeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import trellis.command.door.Seeding;
import trellis.command.door.TenantOfToken;
import trellis.decide.OperatorGrant;
import trellis.demonstration.Catalogue;
import trellis.demonstration.Demonstration;
import trellis.demonstration.Persona;
import trellis.demonstration.Story;
import trellis.language.TenantId;

/**
 * Tells every organisation's story once. A log is held from the moment that {@link #hold} returns until its story is
 * told; what a killed process has told of it is not told again.
 */
public final class Seeder {
    private static final int AT_ONCE = 3;

    private final Seeding seeding;
    private final Path marks;
    private final String issuer;
    private final Progress progress;
    private final Consumer<String> console;
    private final Map<TenantId, Seeding.Story> held = new LinkedHashMap<>();

    /**
     * @param marks folder that remembers whose story is told
     * @param issuer of the accounts that the personas sign in with
     * @param console takes lines for the person who started this
     */
    public Seeder(Seeding seeding, Path marks, String issuer, Progress progress, Consumer<String> console) {
        this.seeding = seeding;
        this.marks = marks;
        this.issuer = issuer;
        this.progress = progress;
        this.console = console;
    }

    /** Whose story is not told yet, or not to its end. */
    public static List<TenantId> untold(Path marks) {
        return Demonstration.tenants().stream()
                .filter(tenant -> !Files.exists(mark(marks, tenant)))
                .toList();
    }

    /** Holds the logs that are not told yet: nobody writes into them meanwhile. */
    public void hold() {
        for (TenantId tenant : untold(marks)) {
            try {
                held.put(tenant, seeding.resume(tenant));
            } catch (IllegalStateException theirOwn) {
                console.accept("Demonstration: " + tenant + " has records of its own and is left alone.");
            }
        }
    }

    /**
     * Blocks until all that is held is told.
     *
     * @return whether there was something to tell, and it is told whole
     */
    public boolean tell() {
        if (held.isEmpty()) {
            progress.end();
            return false;
        }
        long begun = System.nanoTime();
        OperatorGrant operator = seeding.operator(TenantOfToken.accountKey(issuer, Persona.OPERATOR.id()))
                .orElseThrow(() -> new IllegalStateException("the operator of the demonstration is not known"));
        var demonstration = new Demonstration(new Catalogue(seeding.elements()), issuer, operator);
        List<Story> stories = held.keySet().stream().map(demonstration::of).toList();
        progress.begin(stories.stream().mapToInt(story -> story.steps().size()).sum());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            stories.forEach(story -> threads.execute(() -> tell(story)));
        }
        if (!held.keySet().stream().allMatch(tenant -> Files.exists(mark(marks, tenant)))) {
            return false;
        }
        progress.end();
        console.accept(String.format(
                Locale.UK,
                "Demonstration: told in %d s; its logs hold %,d facts.",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                Demonstration.tenants().stream().mapToLong(seeding::facts).sum()));
        return true;
    }

    private void tell(Story story) {
        var teller = held.get(story.tenant());
        if (teller == null) {
            return;
        }
        try (teller) {
            var telling = new Telling(teller);
            story.steps().forEach(step -> {
                telling.tell(step);
                progress.one();
            });
            Files.createDirectories(marks);
            Files.writeString(mark(marks, story.tenant()), "told\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            console.accept("Demonstration: the story of " + story.tenant()
                    + " stopped (see the log); the next start goes on with it.");
            throw e;
        }
    }

    private static Path mark(Path marks, TenantId tenant) {
        return marks.resolve(tenant + ".told");
    }
}
