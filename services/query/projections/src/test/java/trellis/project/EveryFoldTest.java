package trellis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trellis.language.DomainEvent;
import trellis.language.Tag;
import trellis.project.access.AccessProjection;
import trellis.project.assessors.AssessorsProjection;
import trellis.project.catalogue.CatalogueProjection;
import trellis.project.deliverables.DeliverablesProjection;
import trellis.project.duties.DutiesProjection;
import trellis.project.facultydashboard.FacultyDashboardProjection;
import trellis.project.fundingledger.AllocationsProjection;
import trellis.project.fundingledger.ProgrammesProjection;
import trellis.project.organisations.OrganisationsProjection;
import trellis.project.outcomereports.OutcomeReportsProjection;
import trellis.project.outcomes.OutcomesProjection;
import trellis.project.scoping.ScopingProjection;
import trellis.project.sharing.SharingProjection;
import trellis.project.signoffhistory.SignOffHistoryProjection;
import trellis.project.skills.SkillsProjection;
import trellis.project.tasks.TasksProjection;
import trellis.project.trustdashboard.TrustDashboardProjection;
import trellis.project.workers.WorkersProjection;
import trellis.testkit.history.Cuts;
import trellis.testkit.history.RandomTrust;

class EveryFoldTest {
    static Stream<Fold<?, ?>> folds() {
        return Stream.of(
                new WorkersProjection(),
                new SkillsProjection(),
                new SignOffHistoryProjection(),
                new TrustDashboardProjection(),
                new TasksProjection(),
                new AssessorsProjection(),
                new OutcomesProjection(),
                new FacultyDashboardProjection());
    }

    static Stream<RowByRow<?, ?>> all() {
        return Stream.concat(
                folds().map(fold -> (RowByRow<?, ?>) fold),
                Stream.of(
                        new CatalogueProjection(),
                        new OrganisationsProjection(),
                        new DutiesProjection(),
                        new ProgrammesProjection(),
                        new AllocationsProjection(),
                        new OutcomeReportsProjection(),
                        new DeliverablesProjection(),
                        new ScopingProjection(),
                        new SharingProjection()));
    }

    @ParameterizedTest
    @MethodSource("folds")
    void batches_of_any_size_give_the_same_rows(Fold<?, ?> fold) {
        for (var seed = 0; seed < 20; seed++) {
            var log = RandomTrust.history(seed, 300);
            var whole = InMemory.fold(fold, List.of(log));
            assertThat(whole).isNotEmpty();
            assertThat(InMemory.fold(fold, Cuts.batches(log, seed))).isEqualTo(whole);
        }
    }

    @Test
    void each_has_a_name_of_its_own_and_a_version() {
        assertThat(Stream.concat(all(), Stream.of(new AccessProjection())))
                .allMatch(fold -> fold.version() >= 1 && fold.name().matches("[a-z]+"))
                .extracting(Fold::name)
                .doesNotHaveDuplicates();
        assertThat(all()).allMatch(fold -> !fold.families().isEmpty());
    }

    record Unheard(Instant occurredAt) implements DomainEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_fact_of_another_family_is_never_skipped(RowByRow<?, ?> fold) {
        assertThatThrownBy(() -> fold.touchedBy(new Unheard(Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unheard");
    }
}
