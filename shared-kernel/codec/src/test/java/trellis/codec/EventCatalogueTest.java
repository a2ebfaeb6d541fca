package trellis.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.Tag;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.catalogue.CatalogueEvent;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.YearEndEvent;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.OrganisationEvent;
import trellis.language.privacy.SharingEvent;
import trellis.language.signoff.SignOffEvent;
import trellis.language.workforce.ScopingEvent;
import trellis.language.workforce.WorkforceEvent;

class EventCatalogueTest {
    private static final List<Class<? extends DomainEvent>> FAMILIES = List.of(
            OrganisationEvent.class,
            AccessEvent.class,
            CatalogueEvent.class,
            WorkforceEvent.class,
            AssessmentEvent.class,
            SignOffEvent.class,
            ProgrammeEvent.class,
            AllocationEvent.class,
            AgreementEvent.class,
            ClaimEvent.class,
            YearEndEvent.class,
            OutcomeEvent.class,
            DeliverableEvent.class,
            ScopingEvent.class,
            DutyEvent.class,
            SharingEvent.class);

    record Unheard(Instant occurredAt) implements DomainEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of();
        }
    }

    @Test
    void every_record_of_the_sealed_families_is_listed_and_nothing_else() {
        var listed = EventCatalogue.entries().stream()
                .map(EventCatalogue.Entry::record)
                .collect(Collectors.toSet());
        var records = FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertThat(records).hasSizeGreaterThan(30);
        assertThat(listed).isEqualTo(records);
    }

    @Test
    void a_wire_name_begins_with_its_capability_and_follows_its_record() {
        assertThat(EventCatalogue.entries()).allSatisfy(entry -> {
            var capability = entry.record().getPackageName().replaceFirst(".*\\.", "");
            var kebab = entry.record()
                    .getSimpleName()
                    .replaceAll("(?<!^)([A-Z])", "-$1")
                    .toLowerCase(Locale.ROOT);
            assertThat(entry.name()).isEqualTo(capability + "." + kebab);
        });
    }

    @Test
    void every_event_can_be_found_by_a_tag() {
        assertThat(EventCatalogue.entries().stream().map(entry -> Samples.of(entry.record())))
                .allSatisfy(event -> assertThat(event.tags()).isNotEmpty());
    }

    @Test
    void a_family_names_all_of_its_records() {
        assertThat(EventCatalogue.namesOf(SignOffEvent.class))
                .hasSize(SignOffEvent.class.getPermittedSubclasses().length);
        assertThat(EventCatalogue.namesOf(SignOffEvent.CompetencySignedOff.class))
                .containsExactly("signoff.competency-signed-off");
    }

    @Test
    void what_is_not_listed_is_refused() {
        assertThatThrownBy(() -> EventCatalogue.typeOf(new Unheard(Instant.EPOCH)))
                .isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> EventCatalogue.named("signoff.unheard")).isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> EventCatalogue.namesOf(Unheard.class)).isInstanceOf(UnknownEvent.class);
    }
}
