package trellis.project.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.day;
import static trellis.project.Facts.noon;
import static trellis.project.organisations.OrganisationKey.Kind.ICS;
import static trellis.project.organisations.OrganisationKey.Kind.PROFESSION;
import static trellis.project.organisations.OrganisationKey.Kind.REGION;
import static trellis.project.organisations.OrganisationKey.Kind.TRUST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.ProfessionCode;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.IcsSucceeded;
import trellis.language.organisation.OrganisationEvent.ProfessionRecorded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRenamed;
import trellis.project.InMemory;
import trellis.project.organisations.OrganisationRow.Ics;
import trellis.project.organisations.OrganisationRow.Link;
import trellis.project.organisations.OrganisationRow.Profession;
import trellis.project.organisations.OrganisationRow.Region;
import trellis.project.organisations.OrganisationRow.Succession;
import trellis.project.organisations.OrganisationRow.Trust;

class OrganisationsProjectionTest {
    static final Instant AT = noon(1, 1);
    static final OrganisationCode QM7 = new OrganisationCode("QM7");
    static final OrganisationCode S1Y5D = new OrganisationCode("S1Y5D");
    static final OrganisationCode D7T5G = new OrganisationCode("D7T5G");
    static final OrganisationCode RQW = new OrganisationCode("RQW");
    static final LocalDate APRIL = day(4, 1);

    static Map<OrganisationKey, OrganisationRow> after(DomainEvent... events) {
        return InMemory.after(new OrganisationsProjection(), events);
    }

    static Ics ics(Map<OrganisationKey, OrganisationRow> rows, String code) {
        return (Ics) Objects.requireNonNull(rows.get(new OrganisationKey(ICS, code)));
    }

    static Trust trust(DomainEvent... events) {
        return (Trust) Objects.requireNonNull(after(events).get(new OrganisationKey(TRUST, "RQW")));
    }

    static IcsRecorded recorded(OrganisationCode code, LocalDate from, @Nullable LocalDate to) {
        return new IcsRecorded(code, "Name", "ICB", new OrganisationCode("Y61"), "E", from, to, "t", AT);
    }

    static TrustRecorded recorded(LocalDate open, LocalDate close) {
        return new TrustRecorded(RQW, "Now", "ACUTE", open, close, "t", AT);
    }

    static IcsSucceeded split(OrganisationCode successor) {
        return new IcsSucceeded(QM7, successor, APRIL, "split", List.of(RQW), "t", AT);
    }

    @Test
    void an_ics_stands_from_its_first_through_its_last_day() {
        var ics = ics(after(recorded(QM7, day(1, 1), day(3, 31))), "QM7");
        assertThat(ics.standsOn(day(1, 1).minusDays(1))).isFalse();
        assertThat(ics.standsOn(day(1, 1))).isTrue();
        assertThat(ics.standsOn(day(3, 31))).isTrue();
        assertThat(ics.standsOn(APRIL)).isFalse();
    }

    @Test
    void one_may_split_and_several_may_merge_in_whichever_order_it_is_told() {
        var rows = after(split(S1Y5D), recorded(QM7, day(1, 1), day(3, 31)), split(D7T5G), split(D7T5G));
        assertThat(ics(rows, "QM7").terms()).isNotNull();
        assertThat(ics(rows, "QM7").successors())
                .containsExactly(
                        new Succession(S1Y5D, APRIL, "split", List.of(RQW)),
                        new Succession(D7T5G, APRIL, "split", List.of(RQW)));
        assertThat(ics(rows, "QM7").predecessors()).isEmpty();
        assertThat(ics(rows, "S1Y5D").predecessors())
                .containsExactly(new Succession(QM7, APRIL, "split", List.of(RQW)));
        assertThat(ics(rows, "S1Y5D").successors()).isEmpty();
        assertThat(ics(rows, "S1Y5D").standsOn(APRIL)).isFalse();
    }

    @Test
    void a_trust_is_read_with_the_name_of_the_day() {
        var renamed = trust(
                recorded(day(1, 1), day(12, 31)),
                new TrustRenamed(RQW, "Middle", "Now", day(6, 1), "t", AT),
                new TrustRenamed(RQW, "First", "Middle", day(3, 1), "t", AT));
        assertThat(renamed.nameOn(day(2, 28))).isEqualTo("First");
        assertThat(renamed.nameOn(day(3, 1))).isEqualTo("Middle");
        assertThat(renamed.nameOn(day(6, 1))).isEqualTo("Now");
        assertThat(trust(recorded(day(1, 1), day(12, 31))).nameOn(day(2, 1))).isEqualTo("Now");
        assertThat(trust(new TrustLinkedToIcs(RQW, QM7, null, null, "t", AT)).nameOn(day(2, 1)))
                .isEqualTo("RQW");
    }

    @Test
    void a_trust_stands_within_its_dates_and_belongs_to_the_ics_of_the_day() {
        var linked = trust(
                new TrustLinkedToIcs(RQW, QM7, null, null, "t", AT),
                recorded(day(1, 1), day(12, 30)),
                new TrustLinkedToIcs(RQW, QM7, null, day(3, 31), "t", AT),
                new TrustLinkedToIcs(RQW, D7T5G, APRIL, null, "t", AT));
        assertThat(linked.links())
                .containsExactly(new Link(QM7, null, day(3, 31), "t"), new Link(D7T5G, APRIL, null, "t"));
        assertThat(linked.icsOn(day(3, 31))).isEqualTo(QM7);
        assertThat(linked.icsOn(APRIL)).isEqualTo(D7T5G);
        assertThat(linked.standsOn(day(12, 30))).isTrue();
        assertThat(linked.standsOn(day(12, 31))).isFalse();
        assertThat(trust(new TrustLinkedToIcs(RQW, QM7, APRIL, null, "t", AT)).icsOn(day(3, 31)))
                .isNull();
        assertThat(trust(new TrustLinkedToIcs(RQW, QM7, APRIL, null, "t", AT)).standsOn(APRIL))
                .isFalse();
    }

    @Test
    void regions_and_professions_are_kept_as_told() {
        var rows = after(
                new RegionRecorded(new OrganisationCode("Y61"), "East", "E1", "t", AT),
                new ProfessionRecorded(new ProfessionCode("PHY"), "Physios", "HCPC", null, true, null, "t", AT));
        assertThat(rows.get(new OrganisationKey(REGION, "Y61")))
                .isEqualTo(new Region(new OrganisationCode("Y61"), "East", "E1", "t"));
        assertThat(rows.get(new OrganisationKey(PROFESSION, "PHY")))
                .isEqualTo(new Profession(new ProfessionCode("PHY"), "Physios", "HCPC", null, true, null, "t"));
    }
}
