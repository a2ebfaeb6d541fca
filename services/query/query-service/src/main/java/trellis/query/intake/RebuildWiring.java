package trellis.query.intake;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import trellis.codec.EventCodec;

@Configuration(proxyBeanMethods = false)
class RebuildWiring {
    @Bean
    IndependentFold independentFold(
            @Value("${trellis.query.database.url}") String url,
            @Value("${trellis.query.database.intake-password}") String password,
            @Value("${trellis.query.rebuild.rows-at-once}") int rowsAtOnce,
            EventCodec codec,
            Feed feed) {
        // Not pooled: each connection is a session of its own.
        return new IndependentFold(new DriverManagerDataSource(url, "intake", password), codec, feed, rowsAtOnce);
    }

    @Bean
    @DependsOn("flywayInitializer")
    Rebuild rebuild(
            List<ProjectionBinding<?, ?>> bindings,
            @Qualifier("rebuildSource") DataSource source,
            IndependentFold independent,
            EventCodec codec,
            Clock clock,
            Feed feed) {
        var byName = ProjectionBinding.byName(bindings);
        var beside = new ProjectionRunner(byName, TenantTransactions.writing(source, Side.BESIDE), codec, clock);
        return new Rebuild(byName, new Sides(source), beside, independent, feed);
    }

    @Bean
    Agreement agreement(
            List<ProjectionBinding<?, ?>> bindings,
            @Qualifier("reading") TenantTransactions reading,
            IndependentFold independent) {
        return new Agreement(ProjectionBinding.byName(bindings), reading, independent);
    }
}
