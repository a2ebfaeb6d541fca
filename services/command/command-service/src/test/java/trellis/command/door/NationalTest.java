package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.command.store.LogReader;
import trellis.decide.Boundary;
import trellis.language.TenantId;

class NationalTest {
    private static final int CROWD = 20;

    @Test
    void every_question_reads_what_is_new() {
        var log = new SlowLog();
        log.goOn.countDown();
        var national = national(log);
        national.hasOperator();
        national.hasOperator();
        assertThat(log.reads).hasValue(2);
    }

    @Test
    @Timeout(30)
    void one_read_serves_all_who_asked_before_it_began() throws Exception {
        var log = new SlowLog();
        var national = national(log);
        var first = Thread.ofPlatform().start(national::hasOperator);
        log.begun.await();
        var crowd = new ArrayList<Thread>();
        for (int number = 0; number < CROWD; number++) {
            crowd.add(Thread.ofPlatform().start(national::hasOperator));
        }
        while (!crowd.stream().allMatch(each -> each.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        log.goOn.countDown();
        first.join();
        for (var each : crowd) {
            each.join();
        }
        assertThat(log.reads).hasValue(2);
    }

    private static National national(LogReader log) {
        return new National(new Facts(log, log, new EventCodec()));
    }

    /** An empty log whose reads wait until the test goes on. */
    private static final class SlowLog implements LogReader {
        private final AtomicInteger reads = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public List<EventEnvelope> read(TenantId tenant, long after, int limit) {
            reads.incrementAndGet();
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        }

        @Override
        public List<EventEnvelope> matching(TenantId tenant, Boundary boundary) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long head(TenantId tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<TenantId, Long> heads() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long lastMatching(TenantId tenant, Boundary boundary) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Subscription onAppend(Consumer<TenantId> wake) {
            throw new UnsupportedOperationException();
        }
    }
}
