package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trellis.decide.Decider;
import trellis.decide.assessment.AssessmentDecider;
import trellis.decide.assessment.AuthorityDecider;
import trellis.decide.catalogue.CatalogueDecider;
import trellis.decide.organisation.AccessDecider;
import trellis.decide.organisation.OrganisationDecider;
import trellis.decide.signoff.SignOffDecider;
import trellis.decide.workforce.SheetDecider;
import trellis.decide.workforce.WorkforceDecider;
import trellis.language.DomainEvent;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.GrantId;
import trellis.testkit.history.RandomTrust;
import trellis.testkit.history.SmallFramework;
import trellis.testkit.log.Facts;

/** A state that was kept is the state that was folded, and folds on as if it had never been away. */
class StateBytesTest {
    static List<Decider<?, ?>> deciders() {
        return List.of(
                SignOffDecider.DECIDER,
                AssessmentDecider.DECIDER,
                AuthorityDecider.DECIDER,
                AccessDecider.DECIDER,
                OrganisationDecider.DECIDER,
                CatalogueDecider.DECIDER,
                WorkforceDecider.DECIDER,
                SheetDecider.DECIDER);
    }

    @ParameterizedTest
    @MethodSource("deciders")
    <S> void a_kept_state_equals_the_full_fold_and_goes_on_alike(Decider<?, S> decider) {
        for (long seed = 1; seed <= 5; seed++) {
            var facts =
                    facts(seed).stream().filter(fact -> reads(decider, fact)).toList();
            S state = decider.initialState();
            S kept = decider.initialState();
            for (int i = 0; i < facts.size(); i++) {
                state = decider.evolve().apply(state, facts.get(i));
                kept = decider.evolve().apply(kept, facts.get(i));
                if (i % 40 == 0 || i == facts.size() - 1) {
                    kept = cast(StateBytes.read(StateBytes.of(kept)));
                    assertThat(kept).isEqualTo(state);
                }
            }
            assertThat(state).isNotEqualTo(decider.initialState());
        }
    }

    @Test
    void what_it_does_not_know_is_refused_and_never_half_kept() {
        assertThatThrownBy(() -> StateBytes.of(List.of(new StringBuilder("mutable"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StateBytes.read("no state".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_version_of_the_code_is_the_same_as_long_as_the_code_is() {
        assertThat(CodeVersion.ofThisCode()).isEqualTo(CodeVersion.ofThisCode());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the state that was written a line before
    private static <S> S cast(Object state) {
        return (S) state;
    }

    private static List<DomainEvent> facts(long seed) {
        var facts = new ArrayList<DomainEvent>();
        var person = Facts.somebody();
        facts.add(SmallFramework.edition());
        facts.add(Facts.recorded(person));
        facts.add(Facts.linked(person, "account"));
        facts.add(new RoleGranted(
                new GrantId(UUID.randomUUID()),
                person,
                Role.EDUCATOR,
                LocalDate.of(2025, 1, 1),
                null,
                person,
                Instant.EPOCH));
        RandomTrust.history(seed, 200).forEach(each -> facts.add(each.event()));
        return facts;
    }

    private static <S> boolean reads(Decider<?, S> decider, DomainEvent fact) {
        try {
            return decider.evolve().apply(decider.initialState(), fact) != null;
        } catch (IllegalArgumentException anotherFamily) {
            return false;
        }
    }
}
