package trellis.web.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.service.Me;
import trellis.web.service.Refused;
import trellis.web.service.Refused.FieldProblem;

class MoneyFormsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIGEST = "a".repeat(64);
    private static final List<Option> ORGANISATIONS =
            List.of(new Option("RGT", "Cambridge"), new Option("S1Y5D", "Central East (the faculty)"));

    @Test
    void each_instalment_that_was_filled_in_is_sent_in_its_order() {
        var form = form(Map.of(
                "document",
                DIGEST,
                "shown",
                "4",
                "amount",
                "£600",
                "amount-2",
                "250.50",
                "conditions-2",
                "REPORT",
                "amount-4",
                "149.50"));
        day(form, "dueOn");
        day(form, "dueOn-2");
        day(form, "dueOn-4");
        var sent = JSON.valueToTree(agreement("RGT").body().apply(form));
        assertThat(form.errors()).isEmpty();
        var parts = sent.path("instalments");
        assertThat(IntStream.range(0, parts.size())
                        .mapToObj(at ->
                                parts.path(at).path("amount").path("amount").asString()))
                .containsExactly("600", "250.50", "149.50");
        assertThat(parts.path(0).has("conditions")).isFalse();
        assertThat(parts.path(1).path("conditions").path(0).asString()).isEqualTo("REPORT");
        assertThat(parts.path(2).path("dueOn").asString()).isEqualTo("2026-11-22");
        assertThat(sent.has("host")).isFalse();
    }

    @Test
    void an_instalment_that_was_filled_in_by_half_says_what_is_missing() {
        var form = form(Map.of("document", DIGEST, "shown", "2", "amount", "600", "dueOn-2-day", "3"));
        day(form, "dueOn");
        assertThat(agreement("RGT").body().apply(form)).isNotNull();
        assertThat(form.errorOf("amount-2")).isEqualTo("Enter an amount in pounds");
        assertThat(form.errorOf("dueOn-2")).contains("may be paid must be a real date");
        var group = Objects.requireNonNull(agreement("RGT").group());
        assertThat(group.told(form).errorOf("amount-2")).isEqualTo("Instalment 2: enter an amount in pounds");
    }

    @Test
    void a_fault_of_the_only_one_needs_no_number_and_one_of_the_whole_form_never_has_one() {
        var group = Objects.requireNonNull(agreement("RGT").group());
        var one = form(Map.of("document", DIGEST));
        assertThat(agreement("RGT").body().apply(one)).isNotNull();
        assertThat(group.told(one).errorOf("amount")).isEqualTo("Enter an amount in pounds");
        var two = form(Map.of("shown", "2", "amount-2", "x"));
        assertThat(agreement("RGT").body().apply(two)).isNotNull();
        assertThat(group.told(two).errorOf("document")).isEqualTo("Choose the file of the agreement");
        assertThat(two.errorOf("amount")).isEqualTo("Instalment 1: enter an amount in pounds");
    }

    @Test
    void a_host_is_asked_of_a_faculty_alone_and_never_the_faculty_itself() {
        assertThat(agreement("RGT").fields()).extracting(Field::name).containsExactly("document");
        var ofFaculty = agreement("S1Y5D");
        assertThat(ofFaculty.fields().getLast().options())
                .extracting(Option::value)
                .containsExactly("RGT");
        var form = form(Map.of("document", DIGEST, "host", "RGT", "amount", "600"));
        day(form, "dueOn");
        assertThat(JSON.valueToTree(ofFaculty.body().apply(form)).path("host").asString())
                .isEqualTo("RGT");
    }

    /** The service counts what it was sent; the page, what it shows. */
    @Test
    void a_refusal_is_told_at_the_instalment_that_it_is_about() {
        var form = form(Map.of("shown", "3", "amount", "1", "amount-3", "2"));
        var refused = new Refused(
                422,
                "BODY_INVALID",
                null,
                List.of(
                        new FieldProblem("instalments[0].amount", "A", "first"),
                        new FieldProblem("instalments[1].amount", "B", "third"),
                        new FieldProblem("instalments[9].amount", "C", "nowhere"),
                        new FieldProblem("document.digest", "D", "paper")));
        assertThat(agreement("RGT").told(refused, form).errors())
                .extracting(FieldProblem::field)
                .containsExactly("amount", "amount-3", "instalments[9].amount", "document.digest");
    }

    @Test
    void however_many_are_asked_for_some_are_shown() {
        var group = Objects.requireNonNull(agreement("RGT").group());
        assertThat(List.of("", "0", "-1", "x", "1", "7", "60", "61", "999", "1000"))
                .map(shown -> group.parts(form(Map.of("shown", shown))).size())
                .containsExactly(1, 1, 1, 1, 1, 7, 60, 60, 60, 1);
        assertThat(group.shown(group.another(form(Map.of("shown", "60"))))).isEqualTo(60);
        assertThat(group.shown(group.another(form(Map.of())))).isEqualTo(2);
    }

    /** Of an allocation that was accepted and has no agreement yet. */
    private static MoneyForm agreement(String recipient) {
        try (var in = Objects.requireNonNull(MoneyFormsTest.class.getResourceAsStream("/stub/allocation.json"))) {
            ObjectNode json = (ObjectNode) JSON.readTree(in);
            json.putNull("agreement");
            ((ObjectNode) json.path("allocation")).put("state", "ACCEPTED").put("recipient", recipient);
            var one = JSON.treeToValue(json, Ledger.OneAllocation.class);
            var lead = new Me("p", null, "S1Y5D", null, List.of("FACULTY_LEAD"));
            return AllocationForms.of(one, lead, ORGANISATIONS).stream()
                    .filter(each -> each.name().equals("agreement"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Form form(Map<String, String> filled) {
        var values = new LinkedMultiValueMap<String, String>();
        filled.forEach(values::add);
        return new Form(values);
    }

    private static void day(Form form, String name) {
        form.replace(name + "-day", "22").replace(name + "-month", "11").replace(name + "-year", "2026");
    }
}
