package trellis.benchmark;

import java.nio.file.Path;
import java.util.List;
import trellis.benchmark.EngineReport.Effort;

/** What comes after the log: the relay, round by round beside its ceiling. */
final class PipeFigures {
    private static final String A_SECOND = "/s";

    private PipeFigures() {}

    static List<Figure> measure(Laboratory laboratory, Effort effort, Path folder) throws Exception {
        var relayed = new Relayed(laboratory, folder, effort.past());
        var relay = new Measure("relay", A_SECOND);
        var producer = new Measure("idempotent producer, the same records", A_SECOND);
        relayed.relay();
        relayed.producer();
        for (int round = 0; round < effort.rounds(); round++) {
            relay.add(relayed.relay());
            producer.add(relayed.producer());
        }
        return List.of(Figure.atLeast("relay to Kafka, catching up", 0.5, relay, producer));
    }
}
