package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.command.door.Funder.money;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import trellis.command.door.Service.Client;
import trellis.language.TenantId;

/** A programme, its budget and its streams over HTTP, in the log of an ICS. */
@TestInstance(Lifecycle.PER_CLASS)
class BudgetOverHttpIT {
    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Funder funder;

    @BeforeAll
    void start() {
        service = Service.start(BudgetOverHttpIT.class);
        funder = Funder.open(service, "S1Y5D");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private long head() {
        return service.bean(Facts.class).head(new TenantId("S1Y5D"));
    }

    @Test
    void a_programme_is_opened_budgeted_and_divided_into_streams() {
        var programme = funder.programme("50000.00");
        funder.budget(programme, "100000.00");
        var stream = funder.stream(programme, "60000.00");
        var beyond = funder.finance()
                .post("/api/v1/streams/" + stream + "/fund", "{'amount': %s}".formatted(money("40000.01")));
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.code()).isEqualTo("BUDGET_EXCEEDED");
        assertThat(beyond.json().path("errors").get(0).path("field").asString()).isEqualTo("amount");
        funder.finance()
                .post("/api/v1/streams/" + stream + "/reduce", "{'amount': %s}".formatted(money("10000")))
                .expect(200);
        var reduce = "/api/v1/programmes/" + programme + "/budget/reduce";
        funder.finance()
                .post(reduce, """
                        {'amount': %s, 'award': %s}""".formatted(money("50000.00"), Funder.AWARD))
                .expect(200);
        assertThat(funder.finance()
                        .post(reduce, """
                        {'amount': %s, 'award': %s}""".formatted(money("0.01"), Funder.AWARD))
                        .code())
                .isEqualTo("BUDGET_EXCEEDED");
    }

    /** A lapsed or withdrawn duty is no more told than it is honoured. */
    @Test
    void whoever_asks_about_themselves_hears_what_they_are_trusted_with_today() {
        assertThat(duties(funder.finance())).containsExactly("FINANCE_LEAD");
        assertThat(duties(funder.lead())).isEmpty();
        var person = funder.person("for-a-while");
        var duty = funder.trust(funder.operator(), "S1Y5D", person, "VERIFIER", "S1Y5D");
        assertThat(duties(funder.as("for-a-while"))).containsExactly("VERIFIER");
        funder.operator()
                .post("/api/v1/duty-grants/" + duty + "/withdraw?organisation=S1Y5D", "{'reason': 'LEFT_THE_TRUST'}")
                .expect(200);
        assertThat(duties(funder.as("for-a-while"))).isEmpty();
    }

    private static List<String> duties(Client client) {
        return client.get("/api/v1/me")
                .expect(200)
                .json()
                .path("duties")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void a_retry_opens_no_second_programme() {
        var key = UUID.randomUUID().toString();
        var body = """
                {'name': 'Twice', 'purpose': 'Once', 'year': '%s', 'claimsUntil': '2099-04-14'}
                """.formatted(Funder.year()).replace('\'', '"');
        var first = funder.lead().postWithKey("/api/v1/programmes", body, key).expect(201);
        var again = funder.lead().postWithKey("/api/v1/programmes", body, key).expect(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(first.header("Location")).isEqualTo("/api/v1/programmes/" + first.text("programme"));
        assertThat(first.header("Trellis-Position")).startsWith("S1Y5D:");
    }

    private record Bad(String amount, String code) {}

    @TestFactory
    Stream<DynamicTest> bad_money_is_refused_with_its_code_and_changes_nothing() {
        var programme = funder.programme("1.00");
        return Stream.of(
                        new Bad("'amount': '1.005', 'currency': 'GBP'", "MONEY_IS_FINER_THAN_A_PENNY"),
                        new Bad("'amount': '-1.00', 'currency': 'GBP'", "MONEY_IS_BELOW_NOTHING"),
                        new Bad("'amount': '0.00', 'currency': 'GBP'", "MONEY_IS_NOTHING"),
                        new Bad("'amount': '99999999999999999999', 'currency': 'GBP'", "MONEY_IS_TOO_MUCH"),
                        new Bad("'amount': '1e3', 'currency': 'GBP'", "MONEY_IS_NOT_A_NUMBER"),
                        new Bad("'amount': '1.00', 'currency': 'EUR'", "MONEY_IS_NOT_IN_POUNDS"))
                .map(bad -> DynamicTest.dynamicTest(bad.amount(), () -> {
                    var head = head();
                    var reply = funder.finance().post("/api/v1/programmes/" + programme + "/budget", """
                                    {'amount': {%s}, 'award': %s}""".formatted(
                                    bad.amount(), Funder.AWARD));
                    assertThat(reply.status()).isEqualTo(422);
                    assertThat(reply.code()).isEqualTo(bad.code());
                    assertThat(reply.json().path("errors").get(0).path("field").asString())
                            .isEqualTo("amount");
                    assertThat(head()).isEqualTo(head);
                }));
    }

    @Test
    void a_number_is_no_money_and_a_year_is_written_as_one() {
        var programme = funder.programme("1.00");
        var number = funder.finance().post("/api/v1/programmes/" + programme + "/budget", """
                {'amount': {'amount': 1.00, 'currency': 'GBP'}, 'award': %s}""".formatted(Funder.AWARD));
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.code()).isEqualTo("WRONG_TYPE");
        var open = "{'name': 'n', 'purpose': 'p', 'year': '%s', 'claimsUntil': '2099-04-14'}";
        var noYear = funder.lead().post("/api/v1/programmes", open.formatted("2026/28"));
        assertThat(noYear.status()).isEqualTo(400);
        assertThat(noYear.code()).isEqualTo("NOT_A_FINANCIAL_YEAR");
        assertThat(funder.lead()
                        .post("/api/v1/programmes", open.formatted("2021/22"))
                        .code())
                .isEqualTo("FINANCIAL_YEAR_IS_OVER");
    }

    @Test
    void a_duty_ends_at_once_and_the_attempt_is_seen() {
        var person = funder.person("former");
        var duty = funder.trust(funder.operator(), "S1Y5D", person, "FINANCE_LEAD", "RGT");
        var programme = funder.programme("1.00");
        var body = "{'amount': %s, 'award': %s}".formatted(money("1.00"), Funder.AWARD);
        funder.as("former")
                .post("/api/v1/programmes/" + programme + "/budget", body)
                .expect(200);
        funder.operator()
                .post("/api/v1/duty-grants/" + duty + "/withdraw?organisation=S1Y5D", "{'reason': 'LEFT_THE_TRUST'}")
                .expect(200);
        var attempt = funder.as("former").post("/api/v1/programmes/" + programme + "/budget", body);
        assertThat(attempt.status()).isEqualTo(403);
        assertThat(attempt.code()).isEqualTo("DUTY_NOT_HELD");
        assertThat(funder.lead()
                        .post("/api/v1/programmes/" + programme + "/budget", body)
                        .code())
                .isEqualTo("DUTY_NOT_HELD");
    }

    @Test
    void an_educator_trusts_somebody_with_their_own_trusts_money_only() {
        var trust = Trust.open(service, "RGT");
        var assessor = trust.staff("Asha", "ASSESSOR");
        funder.trust(trust.educator(), "", assessor, "FINANCE_LEAD", "RGT");
        var approver = trust.educator().post("/api/v1/duty-grants", """
                {'person': '%s', 'duty': 'APPROVER', 'from': '2025-01-01'}""".formatted(assessor));
        assertThat(approver.status()).isEqualTo(403);
        assertThat(approver.code()).isEqualTo("ONLY_AN_OPERATOR_GRANTS_THIS_DUTY");
        var nobody = trust.educator().post("/api/v1/duty-grants", """
                {'person': '%s', 'duty': 'FINANCE_LEAD', 'employer': 'NOBODY', 'from': '2025-01-01'}
                """.formatted(assessor));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.code()).isEqualTo("UNKNOWN_ORGANISATION");
        assertThat(trust.educator()
                        .post("/api/v1/duty-grants?organisation=S1Y5D", """
                                {'person': '%s', 'duty': 'FINANCE_LEAD', 'from': '2025-01-01'}""".formatted(assessor))
                        .status())
                .isIn(403, 404);
    }
}
