package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.command.door.Funder.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.command.door.Service.Client;
import trellis.command.door.Service.Reply;
import trellis.decide.Boundary;
import trellis.language.TenantId;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.StreamId;

/** From a proposal to a signed agreement over HTTP: the funder in its own log, the recipient as a party in it. */
@TestInstance(Lifecycle.PER_CLASS)
class OffersOverHttpIT {
    private static final int AT_ONCE = 20;

    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Funder funder;

    @SuppressWarnings("NullAway.Init") // set before all
    private Client recipient;

    @BeforeAll
    void start() {
        service = Service.start(OffersOverHttpIT.class);
        funder = Funder.open(service, "S1Y5D");
        funder.approver("abe");
        funder.approver("ada");
        recipient = funder.party(Trust.open(service, "RGT"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private String stream(String amount) {
        var programme = funder.programme("500.00");
        funder.budget(programme, amount);
        return funder.stream(programme, amount);
    }

    private static String accept(String allocation) {
        return "/api/v1/funders/S1Y5D/allocations/" + allocation + "/accept";
    }

    @Test
    void an_allocation_is_proposed_approved_accepted_agreed_and_signed() {
        var allocation = funder.allocation(stream("900.00"), "RGT", "600.00");
        funder.as("abe")
                .post("/api/v1/allocations/" + allocation + "/approve", "")
                .expect(200);
        assertThat(recipient
                        .post(accept(allocation), "{'amount': %s}".formatted(money("600.00")))
                        .status())
                .as("not offered before the second approval")
                .isEqualTo(404);
        assertThat(funder.as("abe")
                        .post("/api/v1/allocations/" + allocation + "/approve", "")
                        .code())
                .isEqualTo("SECOND_APPROVER_IS_THE_FIRST");
        funder.as("ada")
                .post("/api/v1/allocations/" + allocation + "/approve", "")
                .expect(200);
        var accepted = recipient
                .post(accept(allocation), "{'amount': %s}".formatted(money("500.00")))
                .expect(200);
        assertThat(accepted.header("Trellis-Position")).startsWith("S1Y5D:");
        assertThat(accepted.text("tenant")).isEqualTo("S1Y5D");

        var agreement = funder.agreement(allocation, "500.00");
        var sign = "{'digest': '%s'}".formatted("b".repeat(64));
        var theirs = "/api/v1/funders/S1Y5D/agreements/" + agreement + "/sign";
        assertThat(recipient
                        .post(theirs, "{'digest': '%s'}".formatted("c".repeat(64)))
                        .code())
                .isEqualTo("DOCUMENT_DIFFERS");
        recipient.post(theirs, sign).expect(200);
        funder.as("ada").post("/api/v1/agreements/" + agreement + "/sign", sign).expect(200);
        var again = funder.lead().post("/api/v1/allocations/" + allocation + "/agreements", """
                        {'document': {'digest': '%s'},
                         'instalments': [{'amount': %s, 'dueOn': '%s'}]}
                        """.formatted(
                        "b".repeat(64), money("500.00"), LocalDate.now(trellis.language.LondonDay.ZONE)));
        assertThat(again.code()).isEqualTo("AGREEMENT_IN_FORCE");
    }

    @Test
    void a_proposal_goes_back_and_comes_again_and_an_offer_is_declined_or_withdrawn() {
        var stream = stream("100.00");
        var first = funder.allocation(stream, "RGT", "100.00");
        funder.as("abe")
                .post("/api/v1/allocations/" + first + "/send-back", "{'reason': 'AMOUNT_TOO_HIGH'}")
                .expect(200);
        funder.lead()
                .post(
                        "/api/v1/allocations/" + first + "/propose-again",
                        "{'amount': %s, 'answerBy': '%s'}".formatted(money("60.00"), Funder.lastDay()))
                .expect(200);
        funder.as("abe").post("/api/v1/allocations/" + first + "/approve", "").expect(200);
        var second = funder.allocation(stream, "RGT", "60.00");
        assertThat(funder.as("abe")
                        .post("/api/v1/allocations/" + second + "/approve", "")
                        .code())
                .isEqualTo("STREAM_EXCEEDED");
        recipient
                .post("/api/v1/funders/S1Y5D/allocations/" + first + "/decline", "{'reason': 'NOT_NEEDED'}")
                .expect(200);
        funder.as("abe").post("/api/v1/allocations/" + second + "/approve", "").expect(200);
        funder.lead()
                .post("/api/v1/allocations/" + second + "/withdraw-offer", "{'reason': 'OFFERED_BY_MISTAKE'}")
                .expect(200);
        assertThat(recipient
                        .post(accept(second), "{'amount': %s}".formatted(money("60.00")))
                        .code())
                .isEqualTo("OFFER_NOT_OPEN");
    }

    @Test
    void a_duty_held_elsewhere_opens_no_log_that_does_not_name_its_organisation() {
        var sibling = funder.party(Trust.open(service, "RD8"));
        var allocation = funder.allocation(stream("100.00"), "RGT", "100.00");
        funder.as("abe")
                .post("/api/v1/allocations/" + allocation + "/approve", "")
                .expect(200);
        var body = "{'amount': %s}".formatted(money("100.00"));
        assertThat(sibling.post(accept(allocation), body).status()).isEqualTo(404);
        assertThat(service.as("educator-RGT", "RGT")
                        .post(accept(allocation), body)
                        .code())
                .isEqualTo("DUTY_NOT_HELD");
        var nowhere = "/api/v1/funders/D7T5G/allocations/" + allocation + "/accept";
        assertThat(recipient.post(nowhere, body).status()).isEqualTo(404);
        recipient.post(accept(allocation), body).expect(200);
    }

    @Test
    void who_holds_a_role_at_the_recipient_does_not_approve_its_money() {
        var trust = Trust.open(service, "RC9");
        var tied = funder.approver("tied");
        trust.educator().post("/api/v1/people", """
                        {'name': {'given': 'Fay', 'family': 'Plain'}, 'account': {'issuer': '%s', 'subject': 'tied-S1Y5D'}}
                        """.formatted(Issuer.NAME)).expect(201);
        trust.grant(trust.educator(), "", tied, "ASSESSOR");
        var allocation = funder.allocation(stream("100.00"), "RC9", "100.00");
        assertThat(funder.as("tied")
                        .post("/api/v1/allocations/" + allocation + "/approve", "")
                        .code())
                .isEqualTo("NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION");
        funder.as("abe")
                .post("/api/v1/allocations/" + allocation + "/approve", "")
                .expect(200);
    }

    /** Of twenty who approve at once as many succeed as the stream has room for; nobody is only told to try again. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 19, AT_ONCE})
    void of_twenty_approvals_at_once_as_many_succeed_as_there_is_money_for(int enough) throws Exception {
        var programme = funder.programme("500.00");
        funder.budget(programme, "5000.00");
        var stream = funder.stream(programme, "%d.99".formatted(enough * 50L));
        var allocations = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> funder.allocation(stream, "RGT", "50.00"))
                .toList();
        var approvers = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> "approver-" + enough + "-" + number)
                .peek(funder::approver)
                .toList();
        var replies = atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<Reply>>mapToObj(number -> () -> funder.as(approvers.get(number))
                        .post("/api/v1/allocations/" + allocations.get(number) + "/approve", ""))
                .toList());
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(enough);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("STREAM_EXCEEDED"));
        var offered = service.bean(Facts.class)
                .matching(
                        new TenantId("S1Y5D"),
                        Boundary.of(Boundary.facts(StreamId.of(stream).tag(), AllocationOffered.class)));
        assertThat(offered).hasSize(enough);
    }

    private static List<Reply> atOnce(List<Callable<Reply>> requests) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(requests.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var reply : threads.invokeAll(requests.stream()
                    .<Callable<Reply>>map(request -> () -> {
                        together.await();
                        return request.call();
                    })
                    .toList())) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
