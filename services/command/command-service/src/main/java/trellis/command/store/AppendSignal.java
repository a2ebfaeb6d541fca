package trellis.command.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import trellis.language.TenantId;

/** Tells followers in this process that a log has grown, so that they need not ask again and again. */
final class AppendSignal {
    private final Map<Long, Consumer<TenantId>> followers = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    LogReader.Subscription subscribe(Consumer<TenantId> wake) {
        long number = numbers.incrementAndGet();
        followers.put(number, wake);
        return () -> followers.remove(number);
    }

    void fire(TenantId tenant) {
        followers.values().forEach(follower -> follower.accept(tenant));
    }
}
