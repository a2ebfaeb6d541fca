package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.command.door.Funder.claim;
import static trellis.command.door.Funder.money;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import trellis.command.door.Service.Client;
import trellis.command.door.Service.Reply;
import trellis.language.TenantId;
import trellis.language.funding.AllocationEvent.AllocationProposed;

/** From a signed agreement to the close over HTTP: paid on conditions, claimed with evidence, verified by somebody apart. */
@TestInstance(Lifecycle.PER_CLASS)
class ClaimsOverHttpIT {
    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Funder funder;

    @SuppressWarnings("NullAway.Init") // set before all
    private Trust trust;

    @SuppressWarnings("NullAway.Init") // set before all
    private Client recipient;

    @BeforeAll
    void start() {
        service = Service.start(ClaimsOverHttpIT.class);
        funder = Funder.open(service, "S1Y5D");
        funder.approver("abe");
        funder.trust(funder.operator(), "S1Y5D", funder.person("vera"), "VERIFIER", "S1Y5D");
        trust = Trust.open(service, "RGT");
        recipient = funder.party(trust);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private long head() {
        return service.bean(Facts.class).head(new TenantId("S1Y5D"));
    }

    /** @return an allocation of £100 that is agreed, £60 now and £40 on a report */
    private String agreed() {
        var programme = funder.programme("500.00");
        funder.budget(programme, "100.00");
        var allocation = funder.allocation(funder.stream(programme, "100.00"), "RGT", "100.00");
        funder.as("abe")
                .post("/api/v1/allocations/" + allocation + "/approve", "")
                .expect(200);
        recipient
                .post(
                        "/api/v1/funders/S1Y5D/allocations/" + allocation + "/accept",
                        "{'amount': %s}".formatted(money("100.00")))
                .expect(200);
        var agreement = funder.lead()
                .post("/api/v1/allocations/" + allocation + "/agreements", """
                        {'document': {'digest': '%s'}, 'instalments': [
                         {'amount': %s, 'dueOn': '%s'},
                         {'amount': %s, 'dueOn': '%s', 'conditions': ['REPORT']}]}
                        """.formatted(
                                Funder.PAPER, money("60.00"), Funder.firstDay(), money("40.00"), Funder.firstDay()))
                .expect(201)
                .text("agreement");
        assertThat(release(allocation, 1).code()).isEqualTo("AGREEMENT_NOT_IN_FORCE");
        funder.signed(agreement, "abe", recipient);
        return allocation;
    }

    private Reply release(String allocation, int instalment) {
        return funder.finance()
                .post("/api/v1/allocations/" + allocation + "/releases", """
                {'instalment': %d, 'releasedOn': '%s', 'reference': 'P-1'}""".formatted(instalment, Funder.today()));
    }

    private Reply submit(String allocation, String body) {
        return recipient.post("/api/v1/funders/S1Y5D/allocations/" + allocation + "/claims", body);
    }

    private Reply verify(String by, String claim) {
        return funder.as(by).post("/api/v1/claims/" + claim + "/verify", "");
    }

    private Reply report(String allocation, String body) {
        return recipient.post("/api/v1/funders/S1Y5D/allocations/" + allocation + "/outcome-reports", body);
    }

    private Reply accept(String by, String report) {
        return funder.as(by).post("/api/v1/outcome-reports/" + report + "/accept", "");
    }

    private static String paper() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private void refused(Reply reply, int status, String code, long head) {
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(head()).as("nothing changed").isEqualTo(head);
    }

    @Test
    void money_is_paid_on_conditions_claimed_verified_and_closed() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        assertThat(release(allocation, 1).code()).isEqualTo("RELEASED_ALREADY");
        assertThat(release(allocation, 2).code()).isEqualTo("CONDITIONS_NOT_MET");
        funder.as("vera")
                .post("/api/v1/allocations/" + allocation + "/conditions", "{'instalment': 2, 'condition': 1}")
                .expect(200);
        release(allocation, 2).expect(200);
        var first = submit(allocation, claim("70.00", paper())).expect(201);
        assertThat(first.header("Location")).isEqualTo("/api/v1/claims/" + first.text("claim"));
        verify("vera", first.text("claim")).expect(200);
        assertThat(verify("vera", first.text("claim")).code()).isEqualTo("CLAIM_NOT_WAITING");
        var close = "/api/v1/allocations/" + allocation + "/close";
        assertThat(funder.finance().post(close, "").code()).isEqualTo("MONEY_NOT_ACCOUNTED_FOR");
        var second = submit(allocation, claim("30.00", paper())).expect(201).text("claim");
        assertThat(funder.finance().post(close, "").code()).isEqualTo("CLAIM_NOT_DECIDED");
        verify("vera", second).expect(200);
        refused(funder.finance().post(close, ""), 422, "OUTCOME_REPORT_MISSING", head());
        var report = report(allocation, Funder.outcome("PEOPLE_REACHED", "ASSOCIATED"))
                .expect(201)
                .text("report");
        refused(funder.finance().post(close, ""), 422, "OUTCOME_REPORT_MISSING", head());
        accept("vera", report).expect(200);
        funder.finance().post(close, "").expect(200);
        report(allocation, Funder.outcome("MOVES_UP_A_STAGE", "ASSOCIATED")).expect(201);
        refused(submit(allocation, claim("1.00", paper())), 409, "ALLOCATION_CLOSED", head());
    }

    private Reply takeBack(String allocation, String amount) {
        return funder.finance().post("/api/v1/allocations/" + allocation + "/returns", Funder.back(amount));
    }

    private Reply keep(String allocation, String amount) {
        return recipient.post("/api/v1/funders/S1Y5D/allocations/" + allocation + "/carry-overs", Funder.keep(amount));
    }

    private Reply decide(String by, String carryOver, boolean yes) {
        var at = "/api/v1/carry-overs/" + carryOver;
        return yes
                ? funder.as(by).post(at + "/approve", "")
                : funder.as(by).post(at + "/refuse", "{'reason': 'CANNOT_BE_SPENT_IN_TIME'}");
    }

    @Test
    void what_is_not_spent_is_returned_or_carried_over_before_the_close() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var close = "/api/v1/allocations/" + allocation + "/close";
        var claim = submit(allocation, claim("25.00", paper())).expect(201).text("claim");
        verify("vera", claim).expect(200);
        var head = head();
        refused(takeBack(allocation, "35.01"), 422, "MORE_THAN_IS_UNSPENT", head);
        refused(keep(allocation, "35.01"), 422, "MORE_THAN_IS_UNSPENT", head);
        refused(takeBack(allocation, "0.00"), 422, "MONEY_IS_NOTHING", head);
        refused(takeBack(allocation, "1.005"), 422, "MONEY_IS_FINER_THAN_A_PENNY", head);
        takeBack(allocation, "5.00").expect(200);
        var asked = keep(allocation, "20.00").expect(201);
        var carryOver = asked.text("carryOver");
        assertThat(asked.header("Location")).isEqualTo("/api/v1/carry-overs/" + carryOver);
        assertThat(funder.finance().post(close, "").code()).isEqualTo("CARRY_OVER_NOT_DECIDED");
        refused(submit(allocation, claim("10.01", paper())), 422, "CLAIM_EXCEEDS_WHAT_WAS_PAID", head());
        assertThat(decide("vera", carryOver, true).code()).isEqualTo("DUTY_NOT_HELD");
        assertThat(recipient
                        .post("/api/v1/carry-overs/" + carryOver + "/approve", "")
                        .status())
                .isEqualTo(403);
        decide("abe", carryOver, true).expect(200);
        assertThat(decide("abe", carryOver, false).code()).isEqualTo("CARRY_OVER_NOT_WAITING");
        var more = keep(allocation, "10.00").expect(201).text("carryOver");
        decide("abe", more, false).expect(200);
        assertThat(funder.finance().post(close, "").code()).isEqualTo("MONEY_NOT_ACCOUNTED_FOR");
        takeBack(allocation, "10.00").expect(200);
        accept(
                        "vera",
                        report(allocation, Funder.outcome("PEOPLE_REACHED", "ASSOCIATED"))
                                .expect(201)
                                .text("report"))
                .expect(200);
        funder.finance().post(close, "").expect(200);
        refused(keep(allocation, "1.00"), 409, "ALLOCATION_CLOSED", head());
        refused(takeBack(allocation, "1.00"), 409, "ALLOCATION_CLOSED", head());
    }

    private Reply vary(String allocation, String amount, String instalments) {
        return funder.lead().post("/api/v1/allocations/" + allocation + "/variations", """
                {'document': {'digest': '%s'}, 'comesTo': %s, 'instalments': [%s]}
                """.formatted(
                        Funder.PAPER, money(amount), instalments));
    }

    /** Of £100 the £60 are paid; of the rest £15 are paid at once, and £25 are the stream's again and somebody else's. */
    @Test
    void what_is_not_paid_is_varied_and_given_up_with_everybodys_signature_and_offered_to_another() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var head = head();
        var part = "{'amount': %s, 'dueOn': '%s'}";
        refused(
                vary(allocation, "100.01", part.formatted(money("40.01"), Funder.firstDay())),
                422,
                "VARIED_TO_MORE_THAN_WAS_ACCEPTED",
                head);
        var tooLittle = vary(allocation, "75.00", "");
        refused(tooLittle, 422, "INSTALMENTS_DO_NOT_ADD_UP", head);
        assertThat(tooLittle.json().path("errors").get(0).path("field").asString())
                .isEqualTo("instalments");
        var drawn = vary(allocation, "75.00", part.formatted(money("15.00"), Funder.firstDay()))
                .expect(201);
        assertThat(drawn.header("Location")).isEqualTo("/api/v1/agreements/" + drawn.text("agreement"));
        assertThat(release(allocation, 3).code()).isEqualTo("INSTALMENT_NOT_KNOWN");
        funder.signed(drawn.text("agreement"), "abe", recipient);
        assertThat(release(allocation, 2).code()).isEqualTo("INSTALMENT_NOT_KNOWN");
        release(allocation, 3).expect(200);
        var stream = funder
                .service()
                .bean(Facts.class)
                .founded(new TenantId("S1Y5D"), "allocation", allocation, AllocationProposed.class)
                .line()
                .stream()
                .toString();
        var more = funder.allocation(stream, "RGT", "25.01");
        var approve = "/api/v1/allocations/%s/approve";
        assertThat(funder.as("abe").post(approve.formatted(more), "").code()).isEqualTo("STREAM_EXCEEDED");
        funder.as("abe")
                .post(approve.formatted(funder.allocation(stream, "RGT", "25.00")), "")
                .expect(200);
    }

    @Test
    void a_variation_that_a_payment_has_overtaken_is_not_signed() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var drawn = vary(allocation, "60.00", "").expect(201).text("agreement");
        funder.as("vera")
                .post("/api/v1/allocations/" + allocation + "/conditions", "{'instalment': 2, 'condition': 1}")
                .expect(200);
        release(allocation, 2).expect(200);
        var head = head();
        var signed = funder.as("abe")
                .post("/api/v1/agreements/" + drawn + "/sign", "{'digest': '%s'}".formatted(Funder.PAPER));
        refused(signed, 409, "VARIATION_OVERTAKEN", head);
    }

    @Test
    void a_day_that_is_not_the_years_is_refused_where_it_stands() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var head = head();
        var early = funder.finance()
                .post(
                        "/api/v1/allocations/" + allocation + "/returns",
                        Funder.back("1.00")
                                .replace(
                                        Funder.today().toString(),
                                        Funder.firstDay().minusDays(1).toString()));
        refused(early, 422, "RETURNED_BEFORE_THE_YEAR", head);
        var late = recipient.post(
                "/api/v1/funders/S1Y5D/allocations/" + allocation + "/carry-overs",
                Funder.keep("1.00")
                        .replace(
                                Funder.lastDay().plusYears(1).toString(),
                                Funder.lastDay().plusYears(1).plusDays(1).toString()));
        refused(late, 422, "SPENT_OUTSIDE_THE_YEAR_AFTER", head);
        assertThat(late.json().path("errors").get(0).path("field").asString()).isEqualTo("spendBy");
    }

    /** Of £60 that nobody spoke for, six who each want £20 at once get it three times, whoever they are. */
    @Test
    void who_speaks_for_the_same_money_at_once_never_gets_more_than_there_is() throws Exception {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var wanted = List.<Callable<Reply>>of(
                () -> takeBack(allocation, "20.00"),
                () -> keep(allocation, "20.00"),
                () -> submit(allocation, claim("20.00", paper())),
                () -> takeBack(allocation, "20.00"),
                () -> keep(allocation, "20.00"),
                () -> submit(allocation, claim("20.00", paper())));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var reply : threads.invokeAll(wanted)) {
                replies.add(reply.get());
            }
            assertThat(replies).filteredOn(reply -> reply.status() < 300).hasSize(3);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() >= 300)
                    .extracting(Reply::code)
                    .allMatch(
                            code -> code.equals("MORE_THAN_IS_UNSPENT") || code.equals("CLAIM_EXCEEDS_WHAT_WAS_PAID"));
        }
    }

    @Test
    void a_claim_that_is_wrong_is_refused_and_changes_nothing() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var paper = paper();
        submit(allocation, claim("10.00", paper)).expect(201);
        var head = head();
        refused(submit(allocation, claim("10.00", paper)), 422, "CLAIMED_ALREADY", head);
        refused(submit(allocation, claim("50.01", paper())), 422, "CLAIM_EXCEEDS_WHAT_WAS_PAID", head);
        refused(submit(allocation, claim("1.005", paper())), 422, "MONEY_IS_FINER_THAN_A_PENNY", head);
        refused(
                submit(allocation, claim("1.00", paper(), Funder.today().plusDays(1))),
                422,
                "DATE_IN_THE_FUTURE",
                head);
        var before = submit(allocation, claim("1.00", paper(), Funder.firstDay().minusDays(1)));
        refused(before, 422, "SPEND_OUTSIDE_THE_YEAR", head);
        assertThat(before.json().path("errors").get(0).path("field").asString()).isEqualTo("lines[0].incurredOn");
    }

    @Test
    void a_claim_is_returned_with_a_reason_or_withdrawn_and_its_papers_may_be_relied_on_anew() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var paper = paper();
        var first = submit(allocation, claim("10.00", paper)).expect(201).text("claim");
        funder.as("vera")
                .post("/api/v1/claims/" + first + "/return", "{'reason': 'EVIDENCE_UNCLEAR'}")
                .expect(200);
        var second = submit(allocation, claim("12.00", paper)).expect(201).text("claim");
        recipient
                .post("/api/v1/funders/S1Y5D/claims/" + second + "/withdraw", "")
                .expect(200);
        submit(allocation, claim("14.00", paper)).expect(201);
    }

    @Test
    void an_outcome_is_counted_for_one_money_alone_until_its_report_is_returned() {
        var first = agreed();
        var second = agreed();
        var attributed = Funder.outcome("STAGES_COMPLETED", "ATTRIBUTED");
        var filed = report(first, attributed).expect(201);
        assertThat(filed.header("Location")).isEqualTo("/api/v1/outcome-reports/" + filed.text("report"));
        var head = head();
        var again = report(second, attributed);
        refused(again, 422, "OUTCOME_COUNTED_ALREADY", head);
        assertThat(again.json().path("errors").get(0).path("field").asString()).isEqualTo("outcomes[0].attribution");
        refused(report(first, Funder.outcome("PEOPLE_REACHED", "ASSOCIATED")), 409, "OUTCOME_REPORT_WAITS", head);
        report(second, Funder.outcome("STAGES_COMPLETED", "ASSOCIATED")).expect(201);
        funder.as("vera")
                .post("/api/v1/outcome-reports/" + filed.text("report") + "/return", "{'reason': 'FIGURE_DIFFERS'}")
                .expect(200);
        report(first, attributed).expect(201);
    }

    @Test
    void an_outcome_that_is_wrong_is_refused_and_changes_nothing() {
        var allocation = agreed();
        var head = head();
        var trustHead = service.bean(Facts.class).head(new TenantId("RGT"));
        refused(
                report(allocation, Funder.outcome("PEOPLE_REACHED", 1, trustHead + 1, "ASSOCIATED")),
                422,
                "OUTCOME_POSITION_NOT_REACHED",
                head);
        refused(
                report(allocation, Funder.outcome("PEOPLE_REACHED", 3, 3, "ASSOCIATED")),
                422,
                "OUTCOME_BEFORE_ITS_BASELINE",
                head);
        assertThat(report(allocation, Funder.outcome("PEOPLE_REACHED", -1, 3, "ASSOCIATED"))
                        .status())
                .isEqualTo(400);
        assertThat(report(allocation, Funder.outcome("LIVES_CHANGED", "ASSOCIATED"))
                        .status())
                .isEqualTo(400);
        assertThat(report(allocation, "{'outcomes': []}").status()).isEqualTo(400);
        assertThat(head()).isEqualTo(head);
    }

    private Reply handIn(String allocation, String body) {
        return recipient.post("/api/v1/funders/S1Y5D/allocations/" + allocation + "/deliverables", body);
    }

    private Reply handIn(String allocation, String deliverable, String scopingReturn) {
        return handIn(allocation, "{'deliverable': '%s', 'scopingReturn': '%s'}".formatted(deliverable, scopingReturn));
    }

    @Test
    void what_money_was_given_for_is_handed_in_in_order_and_accepted_by_the_funder() {
        var allocation = agreed();
        var frozen = trust.educator()
                .post("/api/v1/scoping-returns", "{'asAt': '%s'}".formatted(Funder.today()))
                .expect(201);
        assertThat(frozen.header("Location")).isEqualTo("/api/v1/scoping-returns/" + frozen.text("scopingReturn"));
        var register = frozen.text("scopingReturn");
        refused(handIn(allocation, "MAP", register), 422, "DELIVERABLE_OUT_OF_ORDER", head());
        refused(handIn(allocation, "WORKSTREAMS", register), 422, "DELIVERABLE_OF_ANOTHER_KIND", head());
        var paper = "{'deliverable': '%s', 'document': {'digest': '" + Funder.PAPER + "'}}";
        refused(handIn(allocation, paper.formatted("SCOPE")), 422, "SHOWN_BY_A_FROZEN_REGISTER", head());
        refused(handIn(allocation, "READINESS_DATA", register), 422, "SHOWN_BY_A_DOCUMENT", head());
        refused(handIn(allocation, "SCOPE", UUID.randomUUID().toString()), 400, "UNKNOWN_SCOPING_RETURN", head());
        var scope = handIn(allocation, "SCOPE", register).expect(201);
        assertThat(scope.header("Location")).isEqualTo("/api/v1/deliverable-proofs/" + scope.text("proof"));
        refused(handIn(allocation, "SCOPE", register), 409, "DELIVERABLE_WAITS", head());
        refused(handIn(allocation, "MAP", register), 422, "DELIVERABLE_OUT_OF_ORDER", head());
        var accept = "/api/v1/deliverable-proofs/" + scope.text("proof") + "/accept";
        assertThat(funder.as("lead").post(accept, "").code()).isEqualTo("DUTY_NOT_HELD");
        assertThat(recipient.post(accept, "").status()).isEqualTo(403);
        funder.as("vera").post(accept, "").expect(200);
        assertThat(funder.as("vera").post(accept, "").code()).isEqualTo("DELIVERABLE_PROOF_NOT_WAITING");
        refused(handIn(allocation, "SCOPE", register), 409, "DELIVERABLE_ACCEPTED_ALREADY", head());
        var map = handIn(allocation, "MAP", register).expect(201).text("proof");
        funder.as("vera")
                .post("/api/v1/deliverable-proofs/" + map + "/return", "{'reason': 'NOT_COMPLETE'}")
                .expect(200);
        trust.educator()
                .post("/api/v1/scoping-returns/" + register + "/reopen", "{'reason': 'SENT_BACK'}")
                .expect(200);
        refused(handIn(allocation, "MAP", register), 422, "REGISTER_IS_OPEN_AGAIN", head());
        assertThat(trust.educator()
                        .post("/api/v1/scoping-returns", "{'asAt': '2999-01-01'}")
                        .code())
                .isEqualTo("DATE_IN_THE_FUTURE");
        assertThat(recipient
                        .post("/api/v1/scoping-returns", "{'asAt': '2025-01-01'}")
                        .code())
                .isEqualTo("ROLE_NOT_HELD");
    }

    @Test
    void who_proposed_approved_or_belongs_to_the_recipient_does_not_verify() {
        var allocation = agreed();
        release(allocation, 1).expect(200);
        var claim = submit(allocation, claim("10.00", paper())).expect(201).text("claim");
        assertThat(verify("lead", claim).code()).isEqualTo("DUTY_NOT_HELD");
        var employed = funder.person("lent");
        funder.trust(funder.operator(), "S1Y5D", employed, "VERIFIER", "RGT");
        assertThat(verify("lent", claim).code()).isEqualTo("NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION");
        var tied = funder.person("tied");
        funder.trust(funder.operator(), "S1Y5D", tied, "VERIFIER", "S1Y5D");
        trust.educator().post("/api/v1/people", """
                        {'name': {'given': 'Fay', 'family': 'Plain'}, 'account': {'issuer': '%s', 'subject': 'tied-S1Y5D'}}
                        """.formatted(Issuer.NAME)).expect(201);
        trust.grant(trust.educator(), "", tied, "ASSESSOR");
        assertThat(verify("tied", claim).code()).isEqualTo("NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION");
        var report = report(allocation, Funder.outcome("PEOPLE_REACHED", "ASSOCIATED"))
                .expect(201)
                .text("report");
        for (var nobody : List.of("lent", "tied")) {
            assertThat(accept(nobody, report).code()).isEqualTo("NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION");
        }
        assertThat(accept("lead", report).code()).isEqualTo("DUTY_NOT_HELD");
        accept("vera", report).expect(200);
        assertThat(accept("vera", report).code()).isEqualTo("OUTCOME_REPORT_NOT_WAITING");
        assertThat(recipient.post("/api/v1/claims/" + claim + "/verify", "").status())
                .isEqualTo(403);
        verify("vera", claim).expect(200);
    }
}
