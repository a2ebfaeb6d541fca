package trellis.web.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trellis.web.file.Brief;
import trellis.web.file.Brief.Part;
import trellis.web.file.ReadBack;

/** What a board reads is what the money page says, and nothing that is not known is told as nothing. */
class BoardReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BoardReport BOARD = new BoardReport(
            new Funding.Places(Map.of("RGT", "Cambridge University Hospitals", "S1Y5D", "Central East")),
            "Invented demonstration figures");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void each_amount_on_the_paper_is_the_services(long seed) throws IOException {
        var json = FundingReturnTest.random("/stub/programme.json", seed);
        var paper = ReadBack.pdf(
                brief(json, stub("/stub/outcome-reports.json")).pdf().bytes());
        assertThat(FundingReturnTest.pence(paper.getFirst(), 2))
                .isEqualTo(amounts(
                        json, "offered", List.of("accepted", "released", "verified", "returned", "carriedOver")));
        assertThat(FundingReturnTest.pence(paper.get(1), 2)).containsExactly(List.of(400_000L));
        assertThat(FundingReturnTest.pence(paper.get(2), 1))
                .isEqualTo(amounts(json, "atRisk", List.of("atRisk", "waiting", "carryOverAsked", "unspent")));
    }

    /** Of the allocations that have some of one amount, others. */
    private static List<List<Long>> amounts(JsonNode json, String some, List<String> names) {
        return json.path("allocations")
                .valueStream()
                .map(each -> each.path("figures"))
                .filter(figures -> figures.path(some).asLong() > 0)
                .map(figures ->
                        names.stream().map(name -> figures.path(name).asLong()).toList())
                .toList();
    }

    @Test
    void what_is_not_shared_is_said_to_be_so_and_who_is_silent_is_named() throws IOException {
        var programme = stub("/stub/programme.json");
        var outcomes = stub("/stub/outcome-reports.json");
        assertThat(column(part(brief(programme, outcomes), "What came of it"), 2))
                .containsOnly("Not shared")
                .hasSize(4);
        assertThat(part(brief(programme, outcomes), "What came of it").says())
                .contains("1 of 1 recipient reported what came of it. Of these none shares the figures with this"
                        + " organisation.");
        ((ObjectNode) outcomes).putArray("items");
        var silent = part(brief(programme, outcomes), "What came of it");
        assertThat(silent.table()).isNull();
        assertThat(silent.says())
                .contains("Nobody has reported yet what came of it.", "No report yet: Cambridge University Hospitals.");
    }

    /** Few people are not told of in a paper that many read, though their own organisation may know how many. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, Hidden: fewer than 8", "7, Hidden: fewer than 8", "8, 8", "1234, '1,234'"})
    void a_figure_that_is_shared_is_told_from_eight_on(long figure, String told) throws IOException {
        var outcomes = stub("/stub/outcome-reports.json");
        outcomes.findParents("figure").forEach(each -> ((ObjectNode) each).put("figure", figure));
        var part = part(brief(stub("/stub/programme.json"), outcomes), "What came of it");
        assertThat(column(part, 2)).containsOnly(told);
        assertThat(part.says().getFirst()).contains("Of these 1 shares the figures");
    }

    @Test
    void a_report_that_was_returned_or_is_about_another_programme_says_nothing() throws IOException {
        var outcomes = stub("/stub/outcome-reports.json");
        ((ObjectNode) outcomes.path("items").path(0)).put("standing", "RETURNED");
        ((ObjectNode) outcomes.path("items").path(1)).put("programme", "60000000-0000-4000-8000-000000000009");
        var brief = brief(stub("/stub/programme.json"), outcomes);
        assertThat(part(brief, "What came of it").table()).isNull();
        assertThat(column(part(brief, "What has to be done, and by whom"), 0)).doesNotContain("Review what came of it");
    }

    /** What has to be done next about an allocation follows from its state. */
    @ParameterizedTest
    @CsvSource({
        "PROPOSED, false, 'Decide on a proposal', 'Approver, Central East', £1",
        "SENT_BACK, false, 'Propose it again, or leave it', 'Lead, Central East', ''",
        "OFFERED, false, 'Accept or decline the offer', 'Finance lead, Cambridge University Hospitals', £2",
        "ACCEPTED, false, 'Agree, and sign', 'Central East and Cambridge University Hospitals', £3",
        "ACCEPTED, true, 'Pay what is agreed, once its conditions are met', 'Finance lead, Central East', £4",
        "DECLINED, false, , ,",
        "WITHDRAWN, false, , ,",
        "CLOSED, true, , ,",
    })
    void who_has_to_act_follows_from_how_far_it_has_come(
            String state, boolean inForce, @Nullable String what, @Nullable String who, @Nullable String amount)
            throws IOException {
        var programme = one(state, inForce);
        var part = part(brief(programme, nothing()), "What has to be done, and by whom");
        var table = part.table();
        if (what == null) {
            assertThat(table).isNull();
            assertThat(part.says()).containsExactly("Nothing waits for anybody.");
        } else {
            assertThat(List.of(column(part, 0), column(part, 1), column(part, 3)))
                    .isEqualTo(List.of(List.of(what), List.of(who), List.of(Objects.requireNonNull(amount))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-14, 'Claim it, return it, or ask to carry it over', 'Claims by 14 April 2027'",
        "2027-04-15, 'Return it, or ask to carry it over', 'Now: claims are closed'",
    })
    void what_is_paid_and_unspoken_for_is_the_recipients_to_clear(String on, String what, String when)
            throws IOException {
        var programme = one("CLOSED", true);
        ((ObjectNode) programme).put("on", on);
        ((ObjectNode) programme.path("allocations").path(0).path("figures")).put("unspent", 50);
        var part = part(brief(programme, nothing()), "What has to be done, and by whom");
        assertThat(List.of(column(part, 0), column(part, 3), column(part, 4)))
                .isEqualTo(List.of(List.of(what), List.of("£0.50"), List.of(when)));
    }

    @Test
    void what_each_recipient_delivered_is_told_as_the_list_of_deliverables_has_it() throws IOException {
        var part = part(brief(stub("/stub/programme.json"), nothing()), "What was delivered");
        assertThat(part.says()).containsExactly("1 of 8 deliverables were accepted.");
        assertThat(column(part, 2))
                .containsExactly("Accepted", "Handed in", "Not yet", "Returned", "To do", "To do", "To do", "To do");
        assertThat(column(part, 3).getFirst()).isEqualTo("11 November 2026");
    }

    /** Each amount that the draft tells has a formula, what it covers and up to when. */
    @Test
    void no_figure_stands_without_how_it_is_worked_out() throws IOException {
        var brief = brief(stub("/stub/programme.json"), stub("/stub/outcome-reports.json"));
        var formulas = part(brief, "How each figure is worked out");
        var named = column(formulas, 0);
        for (var part : List.of("What was given, and for what", "What is at risk")) {
            Objects.requireNonNull(part(brief, part).table()).columns().stream()
                    .filter(column -> column.isNumeric())
                    .forEach(column -> assertThat(named).contains(column.title()));
        }
        assertThat(named).contains("Budget", "For no stream", "Spent on", "People reached", "Moves up a stage");
        assertThat(column(formulas, 1)).doesNotContain("");
        assertThat(column(formulas, 2)).contains("All 2 allocations", "1 recipient that reported it");
        assertThat(column(formulas, 3)).allSatisfy(it -> assertThat(it).contains("22 November 2026 at 8:14pm"));
    }

    private static Brief brief(JsonNode programme, JsonNode outcomes) throws IOException {
        return BOARD.of(
                JSON.treeToValue(programme, Ledger.OneProgramme.class),
                JSON.treeToValue(outcomes, Outcomes.Reports.class),
                JSON.treeToValue(stub("/stub/deliverables.json"), Deliverables.Checklists.class),
                List.of(JSON.treeToValue(stub("/stub/practice.json"), Outcomes.Practice.class)));
    }

    private static Part part(Brief brief, String title) {
        return brief.parts().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(Part part, int at) {
        var table = Objects.requireNonNull(part.table());
        return table.rows().stream()
                .map(row -> table.columns().get(at).said(row.get(at)))
                .toList();
    }

    /** A programme with one allocation, of which nothing else waits; its amounts are told apart. */
    private static JsonNode one(String state, boolean inForce) throws IOException {
        var programme = stub("/stub/programme.json");
        ((ObjectNode) programme).putArray("waiting");
        ((ObjectNode) programme).putArray("carryOvers");
        var allocations = programme.path("allocations");
        var first = (ObjectNode) allocations.path(0);
        first.put("state", state).put("agreementInForce", inForce);
        var figures = (ObjectNode) first.path("figures");
        figures.propertyNames().forEach(name -> figures.put(name, 0));
        figures.put("proposed", 100).put("open", 200).put("accepted", 300).put("unreleased", 400);
        ((ObjectNode) programme).putArray("allocations").add(first);
        return programme;
    }

    private static JsonNode nothing() throws IOException {
        var outcomes = stub("/stub/outcome-reports.json");
        ((ObjectNode) outcomes).putArray("items");
        return outcomes;
    }

    private static JsonNode stub(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BoardReportTest.class.getResourceAsStream(name))) {
            return JSON.readTree(in);
        }
    }
}
