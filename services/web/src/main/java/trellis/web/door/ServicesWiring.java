package trellis.web.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.web.service.Questions;
import trellis.web.service.Requests;
import trellis.web.service.Services;
import trellis.web.service.Stream;

/** Points the pages at the two services. */
@Configuration(proxyBeanMethods = false)
class ServicesWiring {
    @Bean
    Services services(WebSettings settings) {
        return new Services(
                new Requests(settings.commandService()),
                new Questions(settings.commandService()),
                new Questions(settings.queryService()),
                new Stream(settings.queryService()));
    }
}
