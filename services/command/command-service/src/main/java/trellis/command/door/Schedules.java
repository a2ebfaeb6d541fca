package trellis.command.door;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import trellis.language.LondonDay;

/** What the service does by the clock. One instance of several picks each task. */
@Configuration(proxyBeanMethods = false)
class Schedules {
    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<Nightly> nightly, VaultSweep sweep) {
        var daily = com.github.kagkarlsson.scheduler.task.schedule.Schedules.daily(LondonDay.ZONE, AFTER_MIDNIGHT);
        var often = com.github.kagkarlsson.scheduler.task.schedule.Schedules.fixedDelay(Duration.ofMinutes(5));
        var tasks = Stream.concat(
                        nightly.stream().map(each -> task(each.name(), daily, each)),
                        Stream.of(task("sweep-vault", often, sweep)))
                .toList();
        return Scheduler.create(database)
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(3))
                .build();
    }

    /** After the reference data; what a stopped service missed is made up for at once, without delaying the first page. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner clockwork(Scheduler scheduler, List<Nightly> nightly) {
        return _ -> {
            scheduler.start();
            nightly.forEach(each -> Thread.ofVirtual().name(each.name()).start(() -> attempt(each)));
        };
    }

    private static RecurringTask<Void> task(String name, Schedule when, Runnable what) {
        return Tasks.recurring(name, when).execute((_, _) -> what.run());
    }

    private static void attempt(Nightly each) {
        try {
            each.run();
        } catch (RuntimeException fault) {
            LOG.warn("{} did not end; the next night tries again", each.name(), fault);
        }
    }
}
