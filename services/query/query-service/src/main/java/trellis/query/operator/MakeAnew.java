package trellis.query.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trellis.language.TenantId;
import trellis.query.intake.Rebuild;
import trellis.query.intake.RebuildRefused;

@Command(
        name = "rebuild",
        description = {
            "Makes views anew from the log beside those that serve, compares them with an independent fold of the log and"
                    + " switches. What was replaced is kept until --let-go.",
            "Interrupted, it goes on where it was when it is asked again."
        })
final class MakeAnew extends Words {
    @Parameters(arity = "0..*", paramLabel = "VIEW", description = "As status names it; every view when left out.")
    List<String> views = new ArrayList<>();

    @Option(names = "--let-go", description = "Makes nothing anew, but lets go of what an earlier rebuild replaced.")
    boolean letGo;

    MakeAnew(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        var known = desk.agreement.projections();
        for (var view : views) {
            if (!known.contains(view)) {
                throw new IllegalArgumentException("no view is called " + view);
            }
        }
        var wanted = views.isEmpty() ? List.copyOf(known) : views;
        var heads = desk.heads(tenants);
        var way = new Way(heads, wanted.size());
        var failed = 0;
        for (var view : wanted) {
            for (var tenant : heads.keySet()) {
                failed += one(view, tenant, way) ? 0 : 1;
            }
        }
        return failed == 0 ? DONE : FAILED;
    }

    private boolean one(String view, TenantId tenant, Way way) {
        if (letGo) {
            say("%s of %s: %d rows of before are let go of.".formatted(view, tenant, desk.rebuild.letGo(view, tenant)));
            return true;
        }
        try {
            var made = desk.rebuild.of(view, tenant, way.of(view, tenant));
            say(("%s of %s stands at %d with %d rows, %d of them different from before; up to %d an independent fold"
                            + " of the log came to the same.")
                    .formatted(view, tenant, made.position(), made.rows(), made.different(), made.compared()));
            return true;
        } catch (RebuildRefused e) {
            say("%s of %s is as it was: %s.".formatted(view, tenant, e.getMessage()));
            return false;
        } finally {
            way.past(tenant);
        }
    }

    /** How much of everything that was asked for is done, and how long the rest takes at this pace. */
    private final class Way {
        private final Map<TenantId, Long> heads;
        private final long whole;
        private final long began = System.nanoTime();
        private long past;
        private long folded;

        Way(Map<TenantId, Long> heads, int views) {
            this.heads = heads;
            this.whole =
                    views * heads.values().stream().mapToLong(Long::longValue).sum();
        }

        Rebuild.Progress of(String view, TenantId tenant) {
            return new Rebuild.Progress() {
                private long from = -1;

                @Override
                public void folded(long position, long head) {
                    folded += from < 0 ? 0 : position - from;
                    from = position;
                    say("%s of %s: folded up to %d of %d; %s".formatted(view, tenant, position, head, left(position)));
                }

                @Override
                public void compares(long position) {
                    say("%s of %s: comparing with an independent fold up to %d".formatted(view, tenant, position));
                }
            };
        }

        void past(TenantId tenant) {
            past += heads.getOrDefault(tenant, 0L);
        }

        private String left(long position) {
            if (folded == 0) {
                return "time left not known yet";
            }
            var left = Math.max(0, whole - past - position);
            var took = System.nanoTime() - began;
            return "about " + spoken(Duration.ofNanos((long) ((double) took / folded * left))) + " left";
        }

        private static String spoken(Duration time) {
            return time.toMinutes() > 1 ? time.toMinutes() + " minutes" : time.toSeconds() + " s";
        }
    }
}
