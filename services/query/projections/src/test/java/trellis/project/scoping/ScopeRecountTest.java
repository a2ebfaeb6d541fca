package trellis.project.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.project.InMemory;
import trellis.project.outcomes.OutcomesProjection;
import trellis.testkit.history.Cuts;
import trellis.testkit.history.RandomTrust;

/** What a frozen register says, against a count of the prefix of the log that ends where it was frozen. */
class ScopeRecountTest {
    private record Cell(String profession, @Nullable String stage) {}

    /** All that a reader of the prefix knows of one post, found by reading the prefix once again for each. */
    private static final class Naive {
        private final List<RecordedEvent<?>> prefix;
        private final LocalDate day;
        private final Map<Cell, Set<PersonId>> people = new HashMap<>();
        private final Map<Cell, Integer> posts = new HashMap<>();
        private final Map<Cell, Integer> minutes = new HashMap<>();
        private final Set<PersonId> held = new HashSet<>();
        private final Set<PersonId> unreported = new HashSet<>();

        Naive(List<RecordedEvent<?>> prefix, LocalDate day) {
            this.prefix = prefix;
            this.day = day;
            for (var fact : prefix) {
                if (fact.event() instanceof PostStarted started && isHeld(started)) {
                    count(started);
                }
            }
            held.stream().filter(this::isUnreported).forEach(unreported::add);
        }

        private void count(PostStarted started) {
            var profession = started.details().profession().value();
            var weekly = started.details().hours().minutes();
            var from = started.startsOn();
            String stage = null;
            LocalDate staged = null;
            for (var fact : prefix) {
                if (fact.event() instanceof PostChanged e
                        && e.post().equals(started.post())
                        && !e.effectiveOn().isAfter(day)
                        && !e.effectiveOn().isBefore(from)) {
                    from = e.effectiveOn();
                    profession = e.details().profession().value();
                    weekly = e.details().hours().minutes();
                }
                if (fact.event() instanceof StageSet e
                        && e.post().equals(started.post())
                        && !e.effectiveOn().isAfter(day)
                        && (staged == null || !e.effectiveOn().isBefore(staged))) {
                    staged = e.effectiveOn();
                    stage = e.stage() == null ? null : e.stage().name();
                }
            }
            var cell = new Cell(profession, stage);
            people.computeIfAbsent(cell, _ -> new HashSet<>()).add(started.worker());
            posts.merge(cell, 1, Integer::sum);
            minutes.merge(cell, weekly, Integer::sum);
            held.add(started.worker());
        }

        private boolean isHeld(PostStarted started) {
            var end = end(started.post());
            return !day.isBefore(started.startsOn())
                    && prefix.stream()
                            .noneMatch(fact -> fact.event() instanceof RegistrationWithdrawn e
                                    && e.worker().equals(started.worker()))
                    && (end == null || (end.reason() != PostEndReason.ENTERED_IN_ERROR && !day.isAfter(end.endedOn())));
        }

        private @Nullable PostEnded end(PostId post) {
            PostEnded last = null;
            for (var fact : prefix) {
                if (fact.event() instanceof PostEnded e && e.post().equals(post)) {
                    last = e;
                }
                if (fact.event() instanceof PostReopened e && e.post().equals(post)) {
                    last = null;
                }
            }
            return last;
        }

        private boolean isUnreported(PersonId person) {
            var highest = EducationLevel.NOT_REPORTED;
            LocalDate known = null;
            for (var fact : prefix) {
                if (fact.event() instanceof EducationRecorded e
                        && e.worker().equals(person)
                        && !e.asOf().isAfter(day)
                        && (known == null || !e.asOf().isBefore(known))) {
                    known = e.asOf();
                    highest = e.education().highest();
                }
            }
            return highest == EducationLevel.NOT_REPORTED;
        }
    }

    private static Scope scope(List<RecordedEvent<?>> log, LocalDate day, long position) {
        var folded = InMemory.fold(new OutcomesProjection(), Cuts.batches(log, position));
        return Scope.of(folded.values(), day, position);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_figure_equals_a_recount_and_stays_so_as_the_log_grows(long seed) {
        List<RecordedEvent<?>> log = List.copyOf(RandomTrust.history(seed, 500));
        var chance = new Random(seed);
        for (var i = 0; i < 10; i++) {
            var position = 1 + chance.nextInt(log.size());
            var day =
                    LondonDay.of(log.get(chance.nextInt(position)).recordedAt()).minusDays(chance.nextInt(40));
            var naive = new Naive(log.subList(0, position), day);
            var scope = scope(log, day, position);
            assertThat(scope).isEqualTo(scope(log.subList(0, position), day, position));
            assertThat(scope.people()).isEqualTo(naive.held.size());
            assertThat(scope.peopleWithoutEducation()).isEqualTo(naive.unreported.size());
            assertThat(scope.rows()).hasSize(naive.posts.size());
            for (var row : scope.rows()) {
                var cell = new Cell(
                        row.profession().value(),
                        row.stage() == null ? null : row.stage().name());
                assertThat(row.posts()).as("%s", cell).isEqualTo((long) naive.posts.getOrDefault(cell, 0));
                assertThat(row.people())
                        .isEqualTo(naive.people.getOrDefault(cell, Set.of()).size());
                assertThat(row.minutes()).isEqualTo((long) naive.minutes.getOrDefault(cell, 0));
            }
            assertThat(scope.posts())
                    .isEqualTo(naive.posts.values().stream()
                            .mapToLong(Integer::longValue)
                            .sum());
            assertThat(scope.postsWithoutStage())
                    .isEqualTo(scope.rows().stream()
                            .filter(row -> row.stage() == null)
                            .mapToLong(Scope.Row::posts)
                            .sum());
        }
    }

    @Test
    void a_workforce_is_mapped_when_nothing_of_it_is_missing() {
        assertThat(new Scope(2, 3, 0, 0, List.of()).isMapped()).isTrue();
        assertThat(new Scope(2, 3, 1, 0, List.of()).isMapped()).isFalse();
        assertThat(new Scope(2, 3, 0, 1, List.of()).isMapped()).isFalse();
        assertThat(new Scope(0, 0, 0, 0, List.of()).isMapped()).isFalse();
    }
}
