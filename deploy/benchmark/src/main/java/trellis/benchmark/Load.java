package trellis.benchmark;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Clients that each ask again as soon as they are answered. */
final class Load {
    /** One client's next request; returns once it is answered. */
    @FunctionalInterface
    interface Client {
        /** @return how many things were done by it */
        int ask() throws Exception;
    }

    private static final int MOST_WAITS = 3_000;

    private Load() {}

    /**
     * @param warm not counted
     * @return things done in a second, over the counted time
     */
    static double perSecond(int clients, Duration warm, Duration counted, IntFunction<Client> client)
            throws InterruptedException {
        var all = IntStream.range(0, clients).mapToObj(client).toList();
        var done = new LongAdder();
        var ended = new CountDownLatch(1);
        var fault = new AtomicReference<@Nullable Exception>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : all) {
                threads.execute(() -> {
                    try {
                        while (ended.getCount() > 0) {
                            done.add(each.ask());
                        }
                    } catch (Exception e) {
                        fault.compareAndSet(null, e);
                        ended.countDown();
                    }
                });
            }
            boolean early = ended.await(warm.toMillis(), TimeUnit.MILLISECONDS);
            // Cold at first: counting begins once as much was answered as was asked at once.
            for (int wait = 0; !early && done.sum() < clients && wait < MOST_WAITS; wait++) {
                early = ended.await(10, TimeUnit.MILLISECONDS);
            }
            long before = done.sum();
            long began = System.nanoTime();
            early = ended.await(counted.toMillis(), TimeUnit.MILLISECONDS) || early;
            long counting = done.sum() - before;
            double seconds = (System.nanoTime() - began) / 1e9;
            ended.countDown();
            if (early) {
                throw new IllegalStateException("a client failed", fault.get());
            }
            return counting / seconds;
        }
    }
}
