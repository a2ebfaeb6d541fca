package trellis.query.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import trellis.language.TenantId;
import trellis.query.intake.Checkpoint;
import trellis.query.intake.FeedTorn;

@Command(
        name = "verify",
        description = {
            "Checks a Trellis at work against its own log and says what was looked at; exits with 1 on any breach.",
            "I3  each fact stands once in its log",
            "I4  positions without a gap, times in order, no log shorter than it was",
            "I7  money: no account is overdrawn after any fact, and debits are credits",
            "I8  what the views show is the fold of the log up to where they claim to be",
            "I9  no checkpoint goes back, is beyond its log, or stands apart from its fact",
            "I10 the topic holds what the logs hold, all of it, and nothing else"
        })
final class Verify extends Words {
    private final List<Finding> findings = new ArrayList<>();

    Verify(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        var heads = desk.heads(tenants);
        var first = heads.keySet().stream().collect(Collectors.toMap(Function.identity(), this::positions));
        var logs = new LinkedHashMap<TenantId, Log>();
        heads.forEach((tenant, head) -> {
            var log = Log.read(desk.feed, desk.codec, tenant, head);
            logs.put(tenant, log);
            log.findings().forEach(this::found);
        });
        heads.keySet().forEach(this::views);
        heads.keySet().forEach(tenant -> checkpoints(tenant, Objects.requireNonNull(first.get(tenant))));
        found(wall());
        desk.topic.against(logs).forEach(this::found);
        return closed(logs);
    }

    private void found(Finding finding) {
        findings.add(finding);
        say("%-4s %-8s %-28s %s"
                .formatted(finding.invariant(), finding.holds() ? "holds" : "BREACH", finding.of(), finding.said()));
    }

    private Map<String, Long> positions(TenantId tenant) {
        return desk.checkpoints(tenant).stream()
                .collect(Collectors.toMap(Checkpoint::projection, Checkpoint::position));
    }

    private void views(TenantId tenant) {
        var head = desk.feed.heads().getOrDefault(tenant, 0L);
        var beyond = desk.checkpoints(tenant).stream()
                .filter(checkpoint -> checkpoint.position() > head)
                .map(Checkpoint::projection)
                .collect(Collectors.toSet());
        for (var view : desk.agreement.projections()) {
            found(
                    beyond.contains(view)
                            ? Finding.breach("I8", tenant + " " + view, "claims facts that the log does not have")
                            : view(tenant, view));
        }
    }

    private Finding view(TenantId tenant, String view) {
        var of = tenant + " " + view;
        var found = desk.agreement.of(view, tenant);
        var checkpoint = found.checkpoint();
        var position = checkpoint == null ? 0 : checkpoint.position();
        if (!found.difference().isEmpty()) {
            return Finding.breach(
                    "I8", of, "at %d it is not the fold of the log: %s".formatted(position, found.difference()));
        }
        return checkpoint == null || desk.agreement.comparable(checkpoint)
                ? Finding.holds("I8", of, "at %d its %d rows are the fold of the log".formatted(position, found.rows()))
                : Finding.holds(
                        "I8",
                        of,
                        "not compared: made by version %d, it waits to be made anew".formatted(checkpoint.version()));
    }

    private void checkpoints(TenantId tenant, Map<String, Long> before) {
        var now = desk.checkpoints(tenant);
        var head = desk.feed.heads().getOrDefault(tenant, 0L);
        for (var checkpoint : now) {
            var of = tenant + " " + checkpoint.projection();
            if (checkpoint.position() < before.getOrDefault(checkpoint.projection(), 0L)) {
                found(Finding.breach("I9", of, "went back to %d".formatted(checkpoint.position())));
            } else if (checkpoint.position() > head) {
                found(Finding.breach(
                        "I9", of, "stands at %d, beyond the log's end at %d".formatted(checkpoint.position(), head)));
            } else if (!standsAtItsFact(checkpoint)) {
                found(Finding.breach(
                        "I9", of, "does not say the time of the fact at %d".formatted(checkpoint.position())));
            }
        }
        found(Finding.holds("I9", tenant, "%d checkpoints looked at".formatted(now.size())));
    }

    private boolean standsAtItsFact(Checkpoint checkpoint) {
        if (checkpoint.position() == 0) {
            return true;
        }
        try {
            var fact = desk.feed.page(checkpoint.tenant(), checkpoint.position() - 1, 1);
            return !fact.isEmpty() && fact.getFirst().recordedAt().equals(checkpoint.recordedAt());
        } catch (FeedTorn e) {
            return false;
        }
    }

    /** The database itself refuses a checkpoint that goes back. */
    private Finding wall() {
        var stands = desk.reading.in(
                Set.of(new TenantId("-")),
                sql -> sql.sql("""
                select exists (select from pg_trigger where tgrelid = 'public.checkpoint'::regclass
                               and tgname = 'checkpoint_never_goes_back' and tgenabled = 'O')""").query(Boolean.class).single());
        return stands
                ? Finding.holds("I9", "database", "refuses a checkpoint that goes back")
                : Finding.breach("I9", "database", "would take a checkpoint that goes back");
    }

    private int closed(Map<TenantId, Log> logs) {
        var facts = logs.values().stream().mapToLong(Log::length).sum();
        var breaches = findings.stream().filter(finding -> !finding.holds()).count();
        say("Looked at %d facts of %d logs and %d views: %s."
                .formatted(
                        facts,
                        logs.size(),
                        (long) logs.size() * desk.agreement.projections().size(),
                        breaches == 0 ? "everything holds" : breaches + " breaches"));
        return breaches == 0 ? DONE : FAILED;
    }
}
