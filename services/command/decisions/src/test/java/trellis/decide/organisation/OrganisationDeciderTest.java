package trellis.decide.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.OTTO;
import static trellis.decide.Given.granted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.organisation.OrganisationCommand.RecordOrganisations;
import trellis.language.DomainEvent;
import trellis.language.ProfessionCode;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.IcsSucceeded;
import trellis.language.organisation.OrganisationEvent.ProfessionRecorded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRenamed;

class OrganisationDeciderTest {
    private static final OrganisationCode EAST = new OrganisationCode("Y61");
    private static final OrganisationCode HERTS = new OrganisationCode("QM7");
    private static final OrganisationCode ESSEX = new OrganisationCode("D7T5G");
    private static final OrganisationCode ALEXANDRA = new OrganisationCode("RQW");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static List<OrganisationEvent> facts(Instant at) {
        return List.of(
                new TrustLinkedToIcs(ALEXANDRA, HERTS, null, APRIL.minusDays(1), "file", at),
                link(APRIL, null, at),
                new TrustRenamed(ALEXANDRA, "Princess Alexandra", "Alexandra", APRIL, "file", at),
                new IcsSucceeded(HERTS, ESSEX, APRIL, "split", List.of(ALEXANDRA), "file", at),
                new RegionRecorded(EAST, "East of England", "E40000007", "file", at),
                ics(HERTS, at),
                ics(ESSEX, at),
                new TrustRecorded(ALEXANDRA, "Princess Alexandra", "acute", null, null, "file", at),
                new ProfessionRecorded(
                        new ProfessionCode("PHY"), "Physiotherapists", "HCPC", null, true, null, "file", at));
    }

    private static IcsRecorded ics(OrganisationCode code, Instant at) {
        return new IcsRecorded(code, "name", "board", EAST, "E54", APRIL.minusYears(4), null, "file", at);
    }

    private static TrustLinkedToIcs link(@Nullable LocalDate from, @Nullable LocalDate until, Instant at) {
        return new TrustLinkedToIcs(ALEXANDRA, ESSEX, from, until, "file", at);
    }

    private static RecordOrganisations record(List<OrganisationEvent> facts) {
        return new RecordOrganisations(RecordedEvent.SYSTEM, NOW, facts);
    }

    private static Scenario<OrganisationCommand, OrganisationState> organisations() {
        return Scenario.of(OrganisationDecider.DECIDER);
    }

    @Test
    void every_kind_of_fact_is_recorded_at_the_time_of_the_command() {
        organisations().when(record(facts(EARLIER))).then(facts(NOW).toArray(DomainEvent[]::new));
    }

    @Test
    void saying_it_again_changes_nothing() {
        organisations().given(facts(EARLIER)).when(record(facts(NOW))).thenNothing();
    }

    @Test
    void only_what_is_new_is_recorded() {
        var renamed = new TrustRenamed(ALEXANDRA, "Alexandra", "Harlow", APRIL.plusYears(1), "file", EARLIER);
        organisations()
                .given(facts(EARLIER))
                .when(record(List.of(renamed, ics(ESSEX, EARLIER), renamed)))
                .then(new TrustRenamed(ALEXANDRA, "Alexandra", "Harlow", APRIL.plusYears(1), "file", NOW));
    }

    @Test
    void an_operator_records_organisations_and_an_educator_does_not() {
        var region = List.<OrganisationEvent>of(new RegionRecorded(EAST, "East", "E4", "file", EARLIER));
        assertThat(organisations()
                        .given(granted(OTTO, Role.OPERATOR))
                        .when(new RecordOrganisations(OTTO, NOW, region))
                        .facts())
                .hasSize(1);
        organisations()
                .given(granted(EDITH, Role.EDUCATOR))
                .when(new RecordOrganisations(EDITH, NOW, region))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void a_fact_about_an_organisation_that_nobody_recorded_is_refused() {
        var region = new RegionRecorded(EAST, "East", "E4", "file", EARLIER);
        var trust = new TrustRecorded(ALEXANDRA, "A", "acute", null, null, "file", EARLIER);
        for (var facts : List.<List<OrganisationEvent>>of(
                List.of(ics(ESSEX, EARLIER)),
                List.of(region, trust, link(APRIL, null, EARLIER)),
                List.of(region, ics(ESSEX, EARLIER), link(APRIL, null, EARLIER)),
                List.of(new TrustRenamed(ALEXANDRA, "A", "B", APRIL, "file", EARLIER)),
                List.of(region, ics(HERTS, EARLIER), succession()),
                List.of(region, ics(ESSEX, EARLIER), succession()))) {
            organisations().when(record(facts)).thenRefused(OrganisationRule.ORGANISATION_NOT_KNOWN);
        }
    }

    private static IcsSucceeded succession() {
        return new IcsSucceeded(HERTS, ESSEX, APRIL, "split", List.of(), "file", EARLIER);
    }

    @Test
    void a_link_does_not_end_before_it_begins() {
        var known = organisations().given(facts(EARLIER));
        known.when(record(List.of(link(APRIL, APRIL.minusDays(1), EARLIER))))
                .thenRefused(OrganisationRule.LINK_ENDS_BEFORE_IT_BEGINS);
        assertThat(known.when(record(List.of(link(APRIL, APRIL, EARLIER)))).facts())
                .hasSize(1);
        assertThat(known.when(record(List.of(link(null, APRIL, EARLIER)))).facts())
                .hasSize(1);
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(OrganisationRule.ORGANISATION_NOT_KNOWN.field()).isEqualTo("facts");
    }
}
