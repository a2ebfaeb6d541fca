package trellis.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How fast somebody who is behind comes to the end: from when a tenth is done, so that starting is not counted. */
final class CatchingUp {
    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    private CatchingUp() {}

    /** How much is done by now. */
    @FunctionalInterface
    interface Done {
        long now() throws Exception;
    }

    /** @return so many a second */
    static double perSecond(long all, Done done) throws Exception {
        long first = until(all / 10, done);
        long began = System.nanoTime();
        long last = until(all, done);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (last != all) {
            throw new IllegalStateException(last + " are done where there are " + all);
        }
        return (last - first) / seconds;
    }

    private static long until(long many, Done done) throws Exception {
        long began = System.nanoTime();
        long now = done.now();
        while (now < many) {
            if (System.nanoTime() - began > DEADLINE) {
                throw new IllegalStateException("only " + now + " of " + many + " are done");
            }
            LockSupport.parkNanos(LOOK);
            now = done.now();
        }
        return now;
    }
}
