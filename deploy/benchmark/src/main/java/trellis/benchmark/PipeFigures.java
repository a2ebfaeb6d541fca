package trellis.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import trellis.benchmark.EngineReport.Effort;

/** What comes after the log, round by round beside its ceiling: the relay, the intake and the views. */
final class PipeFigures {
    private static final String A_SECOND = "/s";
    private static final String MILLISECONDS = " ms";

    private PipeFigures() {}

    static List<Figure> measure(Laboratory laboratory, Effort effort, Path folder) throws Exception {
        return Stream.of(catchingUp(laboratory, effort, folder), visible(laboratory, effort, folder))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Figure> catchingUp(Laboratory laboratory, Effort effort, Path folder) throws Exception {
        var relayed = new Relayed(laboratory, folder, effort.past());
        var viewed = new Viewed(laboratory, folder, relayed);
        var copied = new CopiedViews(laboratory);
        var oneByOne = new OneByOne(laboratory, relayed, viewed);

        var relay = new Measure("relay", A_SECOND);
        var producer = new Measure("idempotent producer, the same records", A_SECOND);
        var counters = new Measure("intake, counters", A_SECOND);
        var parsed = new Measure("consume and parse alone", A_SECOND);
        var views = new Measure("intake, all views", A_SECOND);
        var copy = new Measure("COPY of the rows that stand in the end", A_SECOND);
        var each = new Measure("fact by fact, a token for 500", A_SECOND);
        relayed.relay();
        relayed.producer();
        viewed.allViews();
        for (int round = 0; round < effort.rounds(); round++) {
            relay.add(relayed.relay());
            producer.add(relayed.producer());
            counters.add(viewed.counters());
            parsed.add(viewed.parsedAlone());
            views.add(viewed.allViews());
            copy.add(copied.perSecond(viewed.database(), relayed.facts()));
            each.add(oneByOne.perSecond());
        }
        return List.of(
                Figure.atLeast("relay to Kafka, catching up", 0.5, relay, producer),
                Figure.atLeast("intake to counters, catching up", 0.4, counters, parsed),
                Figure.atLeast("intake to all views, catching up", 0.4, views, copy),
                Figure.atLeast("the same, beside a view written fact by fact", 10, views, each));
    }

    private static List<Figure> visible(Laboratory laboratory, Effort effort, Path folder) throws Exception {
        var median = new Measure("half", MILLISECONDS);
        var slow = new Measure("99 of 100", MILLISECONDS);
        var answered = new Measure("answered", A_SECOND);
        var soon = new Measure("what a person does not notice", MILLISECONDS);
        var late = new Measure("what a person hardly notices", MILLISECONDS);
        var offered = new Measure("offered", A_SECOND);
        try (var visible = Visible.open(laboratory, folder)) {
            visible.round(effort.settling(), effort.counted());
            for (int round = 0; round < effort.rounds(); round++) {
                var seen = visible.round(
                        effort.warm().multipliedBy(2), effort.counted().multipliedBy(2));
                median.add(seen.median());
                slow.add(seen.ninetyNinth());
                answered.add(seen.answered());
                soon.add(10);
                late.add(50);
                offered.add(Visible.OFFERED);
            }
        }
        return List.of(
                Figure.atLeast("commands answered, of 1,000 offered a second", 0.99, answered, offered),
                Figure.atMost("answer to row visible, half of them", 1, median, soon),
                Figure.atMost("answer to row visible, 99 of 100", 1, slow, late));
    }
}
