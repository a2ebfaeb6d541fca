package trellis.project.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.project.InMemory;
import trellis.project.SkillKey;
import trellis.testkit.history.Cuts;
import trellis.testkit.history.RandomTrust;

/** A past day shows what it showed then: nothing that was told later reaches back, whatever became of it since. */
class SkillPastTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_past_day_is_the_fold_of_the_facts_up_to_it(long seed) {
        var log = RandomTrust.history(seed, 600);
        var rows = InMemory.fold(new SkillsProjection(), List.of(log));
        for (var day : Cuts.days(log, seed, 10)) {
            var told = log.stream().filter(fact -> isBy(day, fact)).toList();
            var then = InMemory.fold(new SkillsProjection(), List.of(told));
            rows.forEach((key, row) -> {
                var stood = then.get(key);
                assertThat(row.on(day)).isEqualTo(stood == null ? Skill.untouched(key) : stood.skill());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void what_was_signed_and_what_waited_is_counted_from_the_facts_alone(long seed) {
        var log = RandomTrust.history(seed, 600);
        var rows = InMemory.fold(new SkillsProjection(), List.of(log));
        for (var day : Cuts.days(log, seed, 10)) {
            var facts = log.stream()
                    .filter(fact -> isBy(day, fact))
                    .map(RecordedEvent::event)
                    .filter(SignOffEvent.class::isInstance)
                    .map(SignOffEvent.class::cast)
                    .toList();
            var signed = signed(facts, day);
            assertThat(standing(rows.values(), day, SkillStatus.SIGNED_OFF::equals))
                    .isEqualTo(signed);
            var waiting = waiting(facts);
            waiting.removeAll(signed);
            assertThat(standing(rows.values(), day, SkillStatus.WAITING::equals))
                    .isEqualTo(waiting);
        }
    }

    private static boolean isBy(LocalDate day, RecordedEvent<? extends DomainEvent> fact) {
        return !LondonDay.of(fact.event().occurredAt()).isAfter(day);
    }

    private static Set<SkillKey> standing(Iterable<SkillRow> rows, LocalDate day, Predicate<SkillStatus> wanted) {
        var found = new HashSet<SkillKey>();
        for (var row : rows) {
            var skill = row.on(day);
            if (wanted.test(SkillStatus.of(skill, null, day))) {
                found.add(new SkillKey(skill.worker(), skill.element()));
            }
        }
        return found;
    }

    private static Set<SkillKey> signed(List<SignOffEvent> facts, LocalDate day) {
        var over = new HashSet<SignOffId>();
        facts.forEach(fact -> {
            switch (fact) {
                case SignOffRevoked e -> over.add(e.signOff());
                case SignOffSuperseded e -> over.add(e.signOff());
                case SignOffRequested _,
                        SignOffRequestWithdrawn _,
                        SignOffReturned _,
                        CompetencySignedOff _,
                        SignOffLapsed _ -> {}
            }
        });
        return facts.stream()
                .filter(CompetencySignedOff.class::isInstance)
                .map(CompetencySignedOff.class::cast)
                .filter(e -> !over.contains(e.signOff()))
                .filter(e -> e.expiresOn() == null
                        || !Objects.requireNonNull(e.expiresOn()).isBefore(day))
                .map(e -> new SkillKey(e.worker(), e.element()))
                .collect(Collectors.toSet());
    }

    private static Set<SkillKey> waiting(List<SignOffEvent> facts) {
        var closed = new HashSet<RequestId>();
        facts.forEach(fact -> {
            switch (fact) {
                case SignOffRequestWithdrawn e -> closed.add(e.request());
                case SignOffReturned e -> closed.add(e.request());
                case CompetencySignedOff e -> closed.add(e.request());
                case SignOffRequested _, SignOffRevoked _, SignOffSuperseded _, SignOffLapsed _ -> {}
            }
        });
        return facts.stream()
                .filter(SignOffRequested.class::isInstance)
                .map(SignOffRequested.class::cast)
                .filter(e -> !closed.contains(e.request()))
                .map(e -> new SkillKey(e.worker(), e.element()))
                .collect(Collectors.toSet());
    }
}
