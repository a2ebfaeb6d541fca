package trellis.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import trellis.codec.EventCodec;
import trellis.query.QueryServiceApplication;
import trellis.query.intake.CloudEventReading;
import trellis.query.intake.ProjectionBinding;

/** The query service catches up with a topic, with all of its views or only with what counts; beside it, reading alone. */
final class Viewed {
    private static final String COUNTERS = "trustDashboardBinding";

    private final Laboratory laboratory;
    private final Services services;
    private final Relayed relayed;
    private int databases;

    Viewed(Laboratory laboratory, Path folder, Relayed relayed) {
        this.laboratory = laboratory;
        this.services = new Services(laboratory, folder);
        this.relayed = relayed;
    }

    /** The database whose views were filled last. */
    String database() {
        return "views" + databases;
    }

    /** @return facts a second into the view that counts workers, sign-offs and coverage */
    double counters() throws Exception {
        return perSecond(Viewed::countersAlone);
    }

    /** @return facts a second into every view of a new database */
    double allViews() throws Exception {
        return perSecond(_ -> {});
    }

    private double perSecond(ApplicationContextInitializer<ConfigurableApplicationContext> views) throws Exception {
        databases++;
        laboratory.views(database());
        try (var looking = laboratory.superuser(database());
                var service = service(database(), Map.of(), views)) {
            int many = service.getBeanNamesForType(ProjectionBinding.class).length;
            return CatchingUp.perSecond(relayed.facts(), () -> folded(looking, many));
        }
    }

    /** @param more settings, which win over ours */
    ConfigurableApplicationContext service(
            String database,
            Map<String, String> more,
            ApplicationContextInitializer<ConfigurableApplicationContext> views) {
        var settings = new HashMap<>(Map.of(
                "trellis.query.kafka.topic",
                relayed.topic().name(),
                "trellis.query.kafka.group",
                database,
                // Nobody answers there: what the topic does not bring is not looked for.
                "trellis.query.intake.sweep-every",
                "10m"));
        settings.putAll(more);
        return services.query(
                database, settings, new SpringApplicationBuilder(QueryServiceApplication.class).initializers(views));
    }

    private static void countersAlone(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> {
            if (beans instanceof BeanDefinitionRegistry registry) {
                Arrays.stream(beans.getBeanNamesForType(ProjectionBinding.class, true, false))
                        .filter(binding -> !binding.equals(COUNTERS))
                        .forEach(registry::removeBeanDefinition);
            }
        });
    }

    /** How many facts of all tenants stand in every view. */
    private static long folded(Connection looking, int views) throws SQLException {
        try (var ask = looking.prepareStatement("select coalesce(sum(least), 0) from (select min(position) as least"
                + " from checkpoint group by tenant having count(*) = ?) tenants")) {
            ask.setInt(1, views);
            try (var answer = ask.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    /** @return facts a second that are only consumed and parsed */
    double parsedAlone() throws Exception {
        var codec = new EventCodec();
        var parsed = new AtomicLong();
        var reading = CompletableFuture.runAsync(() -> relayed.topic().read(relayed.facts(), record -> {
            codec.decode(CloudEventReading.of(record));
            parsed.incrementAndGet();
        }));
        double rate = CatchingUp.perSecond(relayed.facts(), parsed::get);
        reading.join();
        return rate;
    }

    /** The views that a fact may move. */
    static List<ProjectionBinding<?, ?>> bindings(ConfigurableApplicationContext service) {
        return service.getBeanProvider(ProjectionBinding.class).stream()
                .<ProjectionBinding<?, ?>>map(each -> each)
                .toList();
    }
}
