package trellis.project.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Stage;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.StageSet;

/** Counts outcomes from two prefixes of a log and nothing else, with none of the fold's code. */
final class NaiveOutcomes {
    private final List<RecordedEvent<?>> log;
    private final Expected expected;

    NaiveOutcomes(List<RecordedEvent<?>> log, Expected expected) {
        this.log = log;
        this.expected = expected;
    }

    /** The log as far as it had come, and its day. */
    private final class Prefix {
        private final List<RecordedEvent<?>> facts;
        private final @Nullable LocalDate day;

        private Prefix(long position) {
            facts = log.subList(0, (int) position);
            LocalDate last = null;
            for (var fact : facts) {
                if (fact.event() instanceof SignOffEvent || fact.event() instanceof WorkforceEvent) {
                    last = LondonDay.of(fact.recordedAt());
                }
            }
            day = last;
        }

        private <E extends DomainEvent> List<E> all(Class<E> type) {
            var found = new ArrayList<E>();
            for (var fact : facts) {
                if (type.isInstance(fact.event())) {
                    found.add(type.cast(fact.event()));
                }
            }
            return found;
        }

        private boolean holds(CompetencySignedOff signed) {
            var gone =
                    all(SignOffRevoked.class).stream().anyMatch(e -> e.signOff().equals(signed.signOff()))
                            || all(SignOffSuperseded.class).stream()
                                    .anyMatch(e -> e.signOff().equals(signed.signOff()));
            return day != null
                    && !gone
                    && !day.isBefore(signed.signedOn())
                    && (signed.expiresOn() == null || !day.isAfter(signed.expiresOn()));
        }

        private Set<String> skills() {
            var found = new HashSet<String>();
            for (var signed : all(CompetencySignedOff.class)) {
                if (holds(signed)) {
                    found.add(name(signed.worker(), signed.element(), signed.stage()));
                }
            }
            return found;
        }

        private boolean inPost(PersonId worker, LocalDate on) {
            return all(PostStarted.class).stream()
                    .anyMatch(started -> started.worker().equals(worker)
                            && !on.isBefore(started.startsOn())
                            && isPost(started.post(), worker)
                            && !isOver(started.post(), on));
        }

        /** Neither taken back nor entered in error. */
        private boolean isPost(PostId post, PersonId worker) {
            var end = end(post);
            return all(RegistrationWithdrawn.class).stream()
                            .noneMatch(e -> e.worker().equals(worker))
                    && (end == null || end.reason() != PostEndReason.ENTERED_IN_ERROR);
        }

        private boolean isOver(PostId post, LocalDate on) {
            var end = end(post);
            return end != null && on.isAfter(end.endedOn());
        }

        private @Nullable PostEnded end(PostId post) {
            PostEnded last = null;
            for (var fact : facts) {
                if (fact.event() instanceof PostEnded e && e.post().equals(post)) {
                    last = e;
                }
                if (fact.event() instanceof PostReopened e && e.post().equals(post)) {
                    last = null;
                }
            }
            return last;
        }

        /** The fact that says which stage a post has on a day, or null. */
        private @Nullable StageSet staged(PostId post, LocalDate on) {
            StageSet found = null;
            for (var set : all(StageSet.class)) {
                if (set.post().equals(post)
                        && !set.effectiveOn().isAfter(on)
                        && (found == null || !set.effectiveOn().isBefore(found.effectiveOn()))) {
                    found = set;
                }
            }
            return found;
        }
    }

    private static String name(PersonId worker, ElementCode element, Stage stage) {
        return worker + "/" + element + "/" + stage;
    }

    private List<RecordedEvent<?>> between(long baseline, long position) {
        return log.subList((int) baseline, (int) position);
    }

    @Nullable
    Long count(OutcomeMeasure measure, long baseline, long position) {
        return switch (measure) {
            case PEOPLE_REACHED -> reached(baseline, position);
            case ELEMENTS_SIGNED_OFF -> (long) gained(baseline, position).size();
            case STAGES_COMPLETED -> (long) completed(baseline, position).size();
            case MOVES_UP_A_STAGE -> (long) moves(baseline, position).size();
            case RETAINED_AT_12_MONTHS -> retained(baseline, position);
        };
    }

    private long reached(long baseline, long position) {
        var who = new HashSet<PersonId>();
        for (var fact : between(baseline, position)) {
            if (fact.event() instanceof CompetencySignedOff e) {
                who.add(e.worker());
            }
        }
        return who.size();
    }

    private Set<String> gained(long baseline, long position) {
        var before = new Prefix(baseline).skills();
        var after = new Prefix(position);
        var found = new HashSet<String>();
        for (var fact : between(baseline, position)) {
            if (fact.event() instanceof CompetencySignedOff e && after.holds(e)) {
                var skill = name(e.worker(), e.element(), e.stage());
                if (!before.contains(skill)) {
                    found.add(skill);
                }
            }
        }
        return found;
    }

    private record Whole(PersonId worker, Stage stage) {}

    private Set<Whole> completed(long baseline, long position) {
        var after = new Prefix(position);
        var signed = after.all(CompetencySignedOff.class);
        var found = new HashSet<Whole>();
        if (signed.isEmpty()) {
            return found;
        }
        for (var worker :
                signed.stream().map(CompetencySignedOff::worker).distinct().toList()) {
            for (var stage : Stage.values()) {
                var all = expected.at(signed.getLast().edition(), stage).stream()
                        .map(element -> name(worker, element, stage))
                        .toList();
                if (!all.isEmpty()
                        && after.skills().containsAll(all)
                        && !new Prefix(baseline).skills().containsAll(all)) {
                    found.add(new Whole(worker, stage));
                }
            }
        }
        return found;
    }

    private List<StageSet> moves(long baseline, long position) {
        var after = new Prefix(position);
        var found = new ArrayList<StageSet>();
        for (var fact : between(baseline, position)) {
            if (fact.event() instanceof StageSet e && e.stage() != null && e.basis() != StageBasis.CORRECTED) {
                var before = new Prefix(fact.position() - 1).staged(e.post(), e.effectiveOn());
                if (before != null
                        && before.stage() != null
                        && before.stage().compareTo(e.stage()) < 0
                        && after.day != null
                        && !e.effectiveOn().isAfter(after.day)
                        && after.isPost(e.post(), e.worker())
                        && e.equals(after.staged(e.post(), e.effectiveOn()))) {
                    found.add(e);
                }
            }
        }
        return found;
    }

    List<PersonId> cohort(long baseline) {
        var then = new Prefix(baseline);
        return then.day == null
                ? List.of()
                : then.all(PostStarted.class).stream()
                        .map(PostStarted::worker)
                        .distinct()
                        .filter(worker -> then.inPost(worker, then.day))
                        .toList();
    }

    private @Nullable Long retained(long baseline, long position) {
        var then = new Prefix(baseline);
        var now = new Prefix(position);
        if (then.day == null || now.day == null || now.day.isBefore(then.day.plusYears(1))) {
            return null;
        }
        return cohort(baseline).stream()
                .filter(worker -> now.inPost(worker, then.day.plusYears(1)))
                .count();
    }

    long lasting(OutcomeMeasure measure, long baseline, long position, long later) {
        var now = new Prefix(later);
        var day = now.day;
        if (day == null) {
            return 0;
        }
        return switch (measure) {
            case PEOPLE_REACHED ->
                between(baseline, position).stream()
                        .flatMap(fact -> fact.event() instanceof CompetencySignedOff e
                                ? Stream.of(e.worker())
                                : Stream.<PersonId>empty())
                        .distinct()
                        .filter(worker -> now.inPost(worker, day))
                        .count();
            case ELEMENTS_SIGNED_OFF ->
                gained(baseline, position).stream()
                        .filter(now.skills()::contains)
                        .count();
            case STAGES_COMPLETED -> {
                var edition = new Prefix(position).all(CompetencySignedOff.class);
                yield completed(baseline, position).stream()
                        .filter(whole -> expected.at(edition.getLast().edition(), whole.stage()).stream()
                                .allMatch(
                                        element -> now.skills().contains(name(whole.worker(), element, whole.stage()))))
                        .count();
            }
            case MOVES_UP_A_STAGE ->
                moves(baseline, position).stream()
                        .filter(move -> now.all(PostStarted.class).stream()
                                .anyMatch(started -> started.post().equals(move.post())
                                        && !day.isBefore(started.startsOn())
                                        && now.isPost(move.post(), move.worker())
                                        && !now.isOver(move.post(), day)))
                        .filter(move -> {
                            var held = now.staged(move.post(), day);
                            return held != null
                                    && held.stage() != null
                                    && move.stage() != null
                                    && held.stage().compareTo(move.stage()) >= 0;
                        })
                        .count();
            case RETAINED_AT_12_MONTHS -> {
                var then = new Prefix(baseline);
                if (retained(baseline, position) == null || then.day == null) {
                    yield 0L;
                }
                yield cohort(baseline).stream()
                        .filter(worker -> new Prefix(position).inPost(worker, then.day.plusYears(1)))
                        .filter(worker -> now.inPost(worker, day))
                        .count();
            }
        };
    }
}
