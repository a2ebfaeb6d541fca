package trellis.command.store;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import trellis.language.TenantId;

/** Tells followers in this process that a log has grown, so that they need not ask again and again. */
final class AppendSignal {
    private static final Executor NOW_AND_THEN =
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    private final Map<Long, Consumer<TenantId>> followers = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    LogReader.Subscription subscribe(Consumer<TenantId> wake) {
        long number = numbers.incrementAndGet();
        followers.put(number, wake);
        return () -> followers.remove(number);
    }

    /** Wakes at once for what this process appends to the log, and now and then for what others may have appended. */
    LogReader.Subscription follow(TenantId tenant, Runnable wake) {
        var told = subscribe(grown -> {
            if (grown.equals(tenant)) {
                wake.run();
            }
        });
        var ended = new AtomicBoolean();
        wakeAgain(wake, ended);
        return () -> {
            ended.set(true);
            told.close();
        };
    }

    private static void wakeAgain(Runnable wake, AtomicBoolean ended) {
        NOW_AND_THEN.execute(() -> {
            if (!ended.get()) {
                wake.run();
                wakeAgain(wake, ended);
            }
        });
    }

    void fire(TenantId tenant) {
        followers.values().forEach(follower -> follower.accept(tenant));
    }
}
