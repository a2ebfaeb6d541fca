package trellis.query.fundingledger;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.organisation.OrganisationCode;
import trellis.project.Fold;
import trellis.project.fundingledger.Agreed;
import trellis.project.fundingledger.Allocation;
import trellis.project.fundingledger.AllocationsProjection;
import trellis.project.fundingledger.Programme.Heading;
import trellis.project.fundingledger.ProgrammesProjection;
import trellis.query.fundingledger.GrantView.PublishedGrant;
import trellis.query.fundingledger.GrantView.PublishedGrants;
import trellis.query.fundingledger.GrantView.PublishedPublisher;
import trellis.testkit.history.RandomFunding;

class GrantsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final OrganisationCode FUNDER = new OrganisationCode("S1Y5D");
    private static final List<OrganisationCode> RECIPIENTS =
            List.of(new OrganisationCode("RGT"), new OrganisationCode("RD8"), FUNDER);
    private static final Map<OrganisationCode, String> NAMES =
            Map.of(FUNDER, "Central East", new OrganisationCode("RGT"), "Cambridge University Hospitals");

    private final GivingSchema schema = new GivingSchema();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void what_is_published_of_any_history_is_valid(long seed) {
        var history = new History(seed);
        var json = JSON.valueToTree(history.published());
        assertThat(schema.faults(json)).isEmpty();
        assertThat(json.path("grants").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_was_accepted_is_awarded_and_what_was_paid_is_disbursed_to_the_penny(long seed) {
        var history = new History(seed);
        assertThat(sum(history.grants, PublishedGrant::amountAwarded))
                .isEqualByComparingTo(
                        history.pence(each -> each.amounts().accepted().value()));
        assertThat(sum(history.grants, PublishedGrant::amountDisbursed))
                .isEqualByComparingTo(
                        history.pence(each -> each.amounts().released().value()))
                .isPositive();
        assertThat(history.grants)
                .hasSameSizeAs(history.allocations.stream()
                        .filter(each -> !each.amounts().accepted().isNone())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobody_and_no_paper_is_published(long seed) {
        var history = new History(seed);
        var text = JSON.writeValueAsString(history.published())
                + GrantsFile.of(history.grants).csv().getBody();
        for (var entry : history.allocations.stream()
                .flatMap(each -> each.entries().stream())
                .toList()) {
            assertThat(text).doesNotContain(entry.by().toString());
            if (entry.paper() != null) {
                assertThat(text).doesNotContain(entry.paper().digest().value());
            }
        }
    }

    /** The file says what the JSON says, part by part under the standard's titles. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_file_flattens_the_very_same_awards(long seed) {
        var history = new History(seed);
        var body = Objects.requireNonNull(GrantsFile.of(history.grants).csv().getBody());
        var rows =
                CsvReader.builder().ofNamedCsvRecord(body.substring(1)).stream().toList();
        assertThat(rows).hasSameSizeAs(history.grants);
        for (var i = 0; i < rows.size(); i++) {
            var grant = JSON.valueToTree(history.grants.get(i));
            assertThat(rows.get(i).getFieldsAsMap().keySet()).isEqualTo(PLACES.keySet());
            for (var place : PLACES.entrySet()) {
                var cell = rows.get(i).getField(place.getKey());
                assertThat(cell).as(place.getKey()).isEqualTo(text(grant.at(place.getValue())));
            }
        }
    }

    @Test
    void a_faculty_that_has_a_host_receives_by_it() {
        var hosted = new History(1)
                .allocations.stream()
                        .filter(each -> each.agreed() != null)
                        .findFirst()
                        .orElseThrow();
        var agreed = Objects.requireNonNull(hosted.agreed());
        var byHost = new Allocation(
                hosted.line(),
                Allocation.State.ACCEPTED,
                hosted.answerBy(),
                hosted.proposedBy(),
                hosted.approvedBy(),
                hosted.amounts(),
                hosted.parties(),
                new Agreed(
                        agreed.agreement(),
                        agreed.document(),
                        agreed.signatories(),
                        new OrganisationCode("RGT"),
                        agreed.signed(),
                        agreed.inForce(),
                        agreed.parts(),
                        agreed.variation()),
                hosted.claims(),
                hosted.carryOvers(),
                hosted.entries());
        var grant =
                new Grants(new History(1).heading, NAMES).of(List.of(byHost)).getFirst();
        var recipient = grant.recipientOrganization().getFirst();
        assertThat(recipient.id()).isEqualTo("GB-NHS-RGT");
        assertThat(recipient.name()).isEqualTo("Cambridge University Hospitals");
        assertThat(recipient.department()).endsWith(" AHP faculty");
    }

    @Test
    void what_the_standard_forbids_is_found() {
        refused(json -> json.remove("grants"));
        refused(json -> json.putArray("grants"));
        refused(json -> json.put("version", "1.4.3"));
        refused(json -> json.put("issued", "31/03/2026"));
        refused(json -> json.put("modified", "yesterday"));
        refused(json -> ((ObjectNode) json.path("publisher")).remove("name"));
        refused(json -> first(json).remove("recipientOrganization"));
        refused(json -> first(json).putArray("fundingOrganization"));
        refused(json -> first(json).put("amountAwarded", "£25,000"));
        refused(json -> first(json).put("awardDate", "2026-13-01"));
        refused(json -> first(json).put("dateModified", "2026-03-01T25:00:00Z"));
        refused(json -> first(json).put("currency", "POUNDS"));
        refused(json -> first(json).putNull("title"));
        refused(json -> ((ObjectNode) first(json).path("recipientOrganization").path(0)).putNull("department"));
    }

    private void refused(Consumer<ObjectNode> breach) {
        ObjectNode json = JSON.valueToTree(new History(1).published());
        breach.accept(json);
        assertThat(schema.isRefusedByAll(json)).as(json.toString()).isTrue();
    }

    private static ObjectNode first(JsonNode json) {
        return (ObjectNode) json.path("grants").path(0);
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }

    private static BigDecimal sum(List<PublishedGrant> grants, Function<PublishedGrant, BigDecimal> amount) {
        return grants.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where the JSON has what the file has under each title. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Identifier", "/id"),
            Map.entry("Title", "/title"),
            Map.entry("Description", "/description"),
            Map.entry("Currency", "/currency"),
            Map.entry("Amount Awarded", "/amountAwarded"),
            Map.entry("Amount Disbursed", "/amountDisbursed"),
            Map.entry("Award Date", "/awardDate"),
            Map.entry("Planned Dates:Start Date", "/plannedDates/0/startDate"),
            Map.entry("Planned Dates:End Date", "/plannedDates/0/endDate"),
            Map.entry("Recipient Org:Identifier", "/recipientOrganization/0/id"),
            Map.entry("Recipient Org:Name", "/recipientOrganization/0/name"),
            Map.entry("Recipient Org:Department", "/recipientOrganization/0/department"),
            Map.entry("Funding Org:Identifier", "/fundingOrganization/0/id"),
            Map.entry("Funding Org:Name", "/fundingOrganization/0/name"),
            Map.entry("Grant Programme:Code", "/grantProgramme/0/code"),
            Map.entry("Grant Programme:Title", "/grantProgramme/0/title"),
            Map.entry("Last Modified", "/dateModified"));

    /** A random programme as the views hold it. */
    private static final class History {
        private final Heading heading;
        private final List<Allocation> allocations;
        private final List<PublishedGrant> grants;
        private final RecordedEvent<?> last;

        History(long seed) {
            var facts = new ArrayList<RecordedEvent<?>>();
            for (var event : RandomFunding.history(seed, 600, FUNDER, RECIPIENTS)) {
                facts.add(recorded(facts.size() + 1L, event));
            }
            last = facts.getLast();
            heading = folded(new ProgrammesProjection(), facts, ProgrammeEvent.class)
                    .getFirst()
                    .heading();
            allocations = folded(
                    new AllocationsProjection(),
                    facts.stream()
                            .filter(fact -> !(fact.event() instanceof ProgrammeEvent))
                            .toList(),
                    FundingEvent.class);
            grants = new Grants(heading, NAMES).of(allocations);
        }

        PublishedGrants published() {
            return new PublishedGrants(
                    GrantView.VERSION,
                    "GB-NHS-S1Y5D-" + last.position(),
                    heading.name().value(),
                    heading.purpose().value(),
                    LocalDate.of(2026, 3, 31),
                    last.recordedAt(),
                    new PublishedPublisher("GB-NHS-S1Y5D", "Central East"),
                    grants);
        }

        BigDecimal pence(ToLongFunction<Allocation> amount) {
            return BigDecimal.valueOf(allocations.stream().mapToLong(amount).sum(), 2);
        }

        private static <K, R> List<R> folded(
                Fold<K, R> fold, List<RecordedEvent<?>> facts, Class<? extends DomainEvent> family) {
            var read = facts.stream()
                    .filter(fact -> family.isInstance(fact.event()))
                    .toList();
            return List.copyOf(fold.fold(new HashMap<>(), read).values());
        }

        private static RecordedEvent<?> recorded(long position, DomainEvent event) {
            var tenant = new TenantId("S1Y5D");
            return new RecordedEvent<>(
                    tenant,
                    position,
                    new UUID(9, position),
                    new CommandId(new UUID(8, position)),
                    RecordedEvent.SYSTEM,
                    tenant,
                    event.occurredAt(),
                    false,
                    event);
        }
    }
}
