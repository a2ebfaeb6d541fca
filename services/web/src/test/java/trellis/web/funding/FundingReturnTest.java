package trellis.web.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trellis.web.file.Bundle;
import trellis.web.file.ReadBack;

/** Every figure that the query service says, read back from each file by another program's eyes. */
class FundingReturnTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIGURES = List.of(
            "proposed",
            "offered",
            "open",
            "declined",
            "accepted",
            "committed",
            "released",
            "unreleased",
            "claimed",
            "waiting",
            "verified",
            "givenUp",
            "returned",
            "carryOverAsked",
            "carriedOver",
            "atRisk",
            "unspent");
    private static final List<String> BALANCES =
            List.of("offered", "accepted", "paid", "spent", "returned", "carriedOver");
    private static final FundingReturn RETURNS = new FundingReturn(
            new Funding.Places(Map.of("RGT", "Cambridge University Hospitals", "S1Y5D", "Central East")),
            "Invented demonstration figures");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_funder_takes_away_what_it_sees(long seed) throws IOException {
        var json = random("/stub/programme.json", seed);
        var bundle = Bundle.of(RETURNS.of(JSON.treeToValue(json, Ledger.OneProgramme.class)));
        var programme = json.path("programme");
        var expected = List.of(
                List.of(amounts(programme.path("figures"), programme.path("budget"), programme.path("unplanned"))),
                rows(json.path("streams"), "planned", "free"),
                rows(json.path("allocations")));
        assertThat(inEveryFile(bundle, 0, List.of("programme", "streams", "allocations"), List.of(1, 1, 4)))
                .containsExactly(expected, expected, expected);
        assertThat(ReadBack.xlsx(bundle.files().getFirst().bytes()).getOrDefault("About", List.of()))
                .contains(List.of("Notice", "Invented demonstration figures"), List.of("Position in the log", "88"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_recipient_takes_away_what_it_sees(long seed) throws IOException {
        var json = random("/stub/received-allocations.json", seed);
        var bundle = Bundle.of(RETURNS.of(JSON.treeToValue(json, Ledger.Received.class), "RGT"));
        var expected = List.of(rows(json.path("items")));
        assertThat(inEveryFile(bundle, 0, List.of("allocations"), List.of(7)))
                .containsExactly(expected, expected, expected);
    }

    /** The amounts of each table of each file, in pence: from the spreadsheet, from the values, from the paper. */
    private static List<List<List<List<Long>>>> inEveryFile(
            Bundle bundle, int first, List<String> tables, List<Integer> words) throws IOException {
        var sheets = ReadBack.xlsx(bundle.files().getFirst().bytes());
        var paper = ReadBack.pdf(bundle.files().get(1).bytes());
        var found = List.of(
                new ArrayList<List<List<Long>>>(),
                new ArrayList<List<List<Long>>>(),
                new ArrayList<List<List<Long>>>());
        for (var at = 0; at < tables.size(); at++) {
            var name = tables.get(at);
            var skip = words.get(at);
            found.get(0).add(pence(sheets.getOrDefault(name, List.of()), skip));
            var values = bundle.file(bundle.name() + "-" + name + ".csv").orElseThrow();
            found.get(1).add(pence(ReadBack.csv(values.bytes()), skip));
            found.get(2).add(pence(paper.get(first + at), skip));
        }
        return List.copyOf(found);
    }

    static List<List<Long>> pence(List<List<String>> table, int words) {
        return table.stream()
                .skip(1)
                .map(row -> row.stream()
                        .skip(words)
                        .map(cell -> new BigDecimal(cell.replaceAll("[£,]", ""))
                                .movePointRight(2)
                                .longValueExact())
                        .toList())
                .toList();
    }

    private static List<List<Long>> rows(JsonNode items, String... more) {
        return IntStream.range(0, items.size())
                .mapToObj(items::path)
                .map(item -> amounts(
                        item.path("figures"),
                        List.of(more).stream().map(item::path).toArray(JsonNode[]::new)))
                .toList();
    }

    private static List<Long> amounts(JsonNode figures, JsonNode... first) {
        var amounts = new ArrayList<Long>();
        for (var each : first) {
            amounts.add(each.asLong());
        }
        FIGURES.forEach(each -> amounts.add(figures.path(each).asLong()));
        return List.copyOf(amounts);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void an_auditor_takes_away_the_ledger_that_is_read(long seed) throws IOException {
        var json = random("/stub/dossier.json", seed);
        var report =
                new DossierReport(new Funding.Places(Map.of()), null).of(JSON.treeToValue(json, Ledger.Dossier.class));
        var ledger = json.path("ledger");
        var expected = List.of(IntStream.range(0, ledger.size())
                .mapToObj(ledger::path)
                .map(posting -> Stream.concat(
                                Stream.of(posting.path("amount").asLong()),
                                BALANCES.stream()
                                        .map(each -> posting.path("balances")
                                                .path(each)
                                                .asLong()))
                        .toList())
                .toList());
        assertThat(inEveryFile(Bundle.of(report), 2, List.of("ledger"), List.of(4)))
                .containsExactly(expected, expected, expected);
        var facts = ReadBack.csv(Bundle.of(report)
                .file(report.name() + "-facts.csv")
                .orElseThrow()
                .bytes());
        assertThat(facts).hasSize(1 + json.path("facts").size());
        assertThat(facts.get(3)).contains("Verified as spent", "Verifier, person 3", "S1Y5D");
    }

    /** An amount that the service adds to its answer is in the return too, or this fails. */
    @Test
    void no_amount_is_left_out() {
        assertThat(FIGURES)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Ledger.Figures.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    /** The stub's answer with other amounts, some of them large, some of them none. */
    static JsonNode random(String stub, long seed) throws IOException {
        var chance = new Random(seed);
        try (InputStream in = Objects.requireNonNull(FundingReturnTest.class.getResourceAsStream(stub))) {
            var json = JSON.readTree(in);
            Stream.concat(json.findValues("figures").stream(), json.findValues("balances").stream())
                    .forEach(figures ->
                            figures.propertyNames().forEach(name -> ((ObjectNode) figures).put(name, amount(chance))));
            return json;
        }
    }

    private static long amount(Random chance) {
        return chance.nextInt(4) == 0 ? 0 : chance.nextLong(10_000_000_000L);
    }
}
