package trellis.command.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.door.National;
import trellis.command.door.Platform;
import trellis.decide.Decider;
import trellis.decide.catalogue.CatalogueDecider;

@Configuration(proxyBeanMethods = false)
class CatalogueWiring {
    @Bean
    Decider<?, ?> catalogueDecider() {
        return CatalogueDecider.DECIDER;
    }

    /** Publishes the edition that the service carries; said again it changes nothing. */
    @Bean
    @Order(0)
    ApplicationRunner publishedFramework(Platform platform, JsonMapper json) {
        var framework = new ReferenceFramework(json);
        return _ -> platform.demand(National.LOG, UuidCreator.getTimeOrderedEpoch(), framework::publishing);
    }
}
