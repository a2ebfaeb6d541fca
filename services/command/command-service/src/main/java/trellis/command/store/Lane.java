package trellis.command.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Group commit for the tenants that share this lane: what arrives while one transaction is written goes into the next.
 * Bounded: more than it takes is answered as busy at once.
 */
final class Lane implements AutoCloseable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration UNTIL_EMPTY = Duration.ofSeconds(5);

    private record Waiting(Append job, CompletableFuture<Appended> answer) {}

    private final BlockingQueue<Waiting> queue;
    private final int largestBatch;
    private final BatchWriter writer;
    private final Executor answers;
    private final Thread thread;
    private volatile boolean closed;

    Lane(String name, LogSettings settings, BatchWriter writer, Executor answers) {
        this.queue = new LinkedBlockingQueue<>(settings.waitingPerLane());
        this.largestBatch = settings.largestBatch();
        this.writer = writer;
        this.answers = answers;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    CompletableFuture<Appended> append(Append job) {
        var waiting = new Waiting(job, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            return CompletableFuture.completedFuture(new Appended.Busy(RETRY_AFTER));
        }
        return waiting.answer();
    }

    private void work() {
        List<Waiting> put = new ArrayList<>();
        while (!closed || !queue.isEmpty() || !put.isEmpty()) {
            try {
                if (put.isEmpty()) {
                    var first = queue.poll(100, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    put.add(first);
                }
                queue.drainTo(put, Math.max(0, largestBatch - put.size()));
                put = write(put);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closed = true;
            }
        }
    }

    /** @return what has to wait for the next transaction, because it meets an earlier job of this one */
    private List<Waiting> write(List<Waiting> waiting) {
        var batch = new ArrayList<Waiting>();
        var later = new ArrayList<Waiting>();
        var requests = new HashSet<UUID>();
        for (var each : waiting) {
            boolean meets = !requests.add(each.job().request())
                    || batch.stream().anyMatch(earlier -> each.job().mayBeBrokenBy(earlier.job()));
            (meets ? later : batch).add(each);
        }
        var results = results(batch.stream().map(Waiting::job).toList());
        for (int i = 0; i < batch.size(); i++) {
            answer(batch.get(i), results.get(i));
            var written = batch.get(i).job();
            if (results.get(i) instanceof Result.Ended(Appended.Written place)) {
                later.removeIf(each -> isBroken(each, written, place.first()));
            }
        }
        return later;
    }

    /** Who waited and lost to what was just written hears it now; asking the database would only say the same. */
    private boolean isBroken(Waiting waiting, Append written, long first) {
        if (!waiting.job().tenant().equals(written.tenant())
                || waiting.job().request().equals(written.request())) {
            return false;
        }
        var kind = waiting.job().brokenBy(written, first);
        if (kind == null) {
            return false;
        }
        answer(
                waiting,
                new Result.Ended(
                        switch (kind) {
                            case CONFLICT -> new Appended.Conflict();
                            case STALE -> new Appended.Stale();
                        }));
        return true;
    }

    private List<Result> results(List<Append> jobs) {
        try {
            return writer.write(jobs);
        } catch (RuntimeException e) {
            // A follower that was woken failed: the lane goes on, and who waits hears that the outcome is not known.
            return jobs.stream()
                    .<Result>map(_ -> new Result.Failed(new StoreUnavailable("the log's lane failed", e)))
                    .toList();
        }
    }

    /** Off this thread: whoever waits has work of its own to do. */
    private void answer(Waiting waiting, Result result) {
        answers.execute(() -> {
            switch (result) {
                case Result.Ended ended -> waiting.answer().complete(ended.appended());
                case Result.Failed failed -> waiting.answer().completeExceptionally(failed.cause());
            }
        });
    }

    /** Takes nothing more and writes what it has. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(UNTIL_EMPTY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
