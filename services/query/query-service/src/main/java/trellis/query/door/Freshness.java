package trellis.query.door;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import trellis.query.intake.Checkpoint;
import trellis.query.intake.CheckpointWatch;

/** Holds an answer back until it includes what the client has just saved. */
final class Freshness {
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final CheckpointWatch watch;

    Freshness(CheckpointWatch watch) {
        this.watch = watch;
    }

    /**
     * Returns once these projections include the position.
     *
     * @throws ProblemException 503 when they do not within two seconds, or when one of them stands still
     */
    void await(After after, Collection<String> projections) {
        var done = new CompletableFuture<Boolean>();
        try (var _ = watch.listen(after.tenant(), true, known -> settle(done, known, after.position(), projections))) {
            if (!done.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable(
                                "PARKED", "A view cannot read what was recorded and waits for the service's operator.")
                        .asException();
            }
        } catch (TimeoutException e) {
            throw Problem.unavailable(
                            "PROJECTION_BEHIND", "What was saved is safe, but is not shown here yet. Try again.")
                    .asException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void settle(
            CompletableFuture<Boolean> done,
            Map<String, Checkpoint> known,
            long position,
            Collection<String> projections) {
        var behind = projections.stream()
                .filter(name -> !known.containsKey(name)
                        || Objects.requireNonNull(known.get(name)).position() < position)
                .toList();
        if (behind.isEmpty()) {
            done.complete(true);
        } else if (behind.stream()
                .anyMatch(name -> known.containsKey(name)
                        && Objects.requireNonNull(known.get(name)).parked() != null)) {
            done.complete(false);
        }
    }
}
