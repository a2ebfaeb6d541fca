package trellis.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class LogConformanceTest {
    @Test
    void a_log_that_honours_nothing_fails_every_test_and_skips_none() {
        long tests = Arrays.stream(LogConformance.class.getInterfaces())
                .flatMap(family -> Arrays.stream(family.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(NothingHonoured.class))
                                .build(),
                        listener);
        var summary = listener.getSummary();
        assertThat(tests).isEqualTo(25);
        assertThat(summary.getTestsFailedCount()).isEqualTo(tests);
        assertThat(summary.getTestsSucceededCount()).isZero();
        assertThat(summary.getTestsSkippedCount() + summary.getTestsAbortedCount())
                .isZero();
    }
}
