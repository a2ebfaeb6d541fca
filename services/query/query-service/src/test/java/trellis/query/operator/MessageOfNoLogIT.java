package trellis.query.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.query.intake.SampleLog.recorded;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trellis.language.TenantId;
import trellis.query.intake.QueryService;

/** Apart from the other breaches, because it is one for every log of the topic. */
class MessageOfNoLogIT {
    @Test
    void it_is_a_breach_of_I10() {
        try (var service = QueryService.of(MessageOfNoLogIT.class)) {
            service.topicMade();
            service.start(Map.of("trellis.query.intake.enabled", "false"));
            service.happened(new TenantId("RXX"), recorded(1));
            service.publishNonsense("RXX");
            var out = new StringWriter();
            assertThat(service.bean(Trellis.class).run(new PrintWriter(out), "verify"))
                    .isOne();
            assertThat(out.toString()).containsPattern("I10 +BREACH .*1 messages are of no log");
        }
    }
}
