package trellis.command.door;

import java.time.Instant;
import java.time.LocalDate;
import trellis.command.door.Service.Client;
import trellis.language.LondonDay;
import trellis.language.funding.FinancialYear;

/** An ICS that gives money, with somebody for each duty; everybody signs in as their duty. */
record Funder(Service service, String code) {
    /** Digest of every agreement's paper. */
    static final String PAPER = "b".repeat(64);

    static final String AWARD = "{'digest': '%s', 'reference': 'NHSE-2026-118'}".formatted("a".repeat(64));

    /** With a lead and a finance lead. */
    static Funder open(Service service, String code) {
        var funder = new Funder(service, code);
        var operator = funder.operator();
        var lead = funder.person("lead");
        operator.post("/api/v1/role-grants?organisation=" + code, """
                        {'person': '%s', 'role': 'ICS_LEAD', 'from': '2025-01-01'}""".formatted(lead))
                .expect(201);
        funder.trust(operator, code, funder.person("finance"), "FINANCE_LEAD", code);
        return funder;
    }

    Client operator() {
        return service.as(Service.OPERATOR, "ENGLAND");
    }

    /** Whoever {@link #person} recorded. */
    Client as(String subject) {
        return service.as(subject + "-" + code, code);
    }

    Client lead() {
        return as("lead");
    }

    Client finance() {
        return as("finance");
    }

    /** @return the person's id */
    String person(String subject) {
        return operator()
                .post("/api/v1/people?organisation=" + code, """
                        {'name': {'given': 'Fay', 'family': 'Canary-%s'}, 'account': {'issuer': '%s', 'subject': '%s'}}
                        """.formatted(code, Issuer.NAME, subject + "-" + code))
                .expect(201)
                .text("person");
    }

    /** @return the duty's id */
    String trust(Client by, String organisation, String person, String duty, String employer) {
        var query = organisation.isEmpty() ? "" : "?organisation=" + organisation;
        return by.post("/api/v1/duty-grants" + query, """
                        {'person': '%s', 'duty': '%s', 'employer': '%s', 'from': '2025-01-01'}
                        """.formatted(person, duty, employer))
                .expect(201)
                .text("duty");
    }

    /** @return the id of somebody new who may approve */
    String approver(String subject) {
        var person = person(subject);
        trust(operator(), code, person, "APPROVER", code);
        return person;
    }

    /** Somebody new whom the trust trusts with its money. */
    Client party(Trust trust) {
        var person = trust.record(trust.educator(), "", "Rita", "finance-" + trust.code());
        trust(trust.educator(), "", person, "FINANCE_LEAD", trust.code());
        return service.as("finance-" + trust.code(), trust.code());
    }

    static String money(String amount) {
        return "{'amount': '%s', 'currency': 'GBP'}".formatted(amount);
    }

    /** @return a programme of this financial year */
    String programme(String secondApproverAbove) {
        return lead().post("/api/v1/programmes", """
                        {'name': 'Grow your own', 'purpose': 'Posts that lead on', 'year': '%s',
                         'secondApproverAbove': %s, 'claimsUntil': '2099-04-14'}
                        """.formatted(year(), money(secondApproverAbove)))
                .expect(201)
                .text("programme");
    }

    static String year() {
        return thisYear().toString();
    }

    /** The last day on which this year's money may be offered and answered. */
    static LocalDate lastDay() {
        return thisYear().lastDay();
    }

    static LocalDate firstDay() {
        return thisYear().firstDay();
    }

    static LocalDate today() {
        return LondonDay.of(Instant.now());
    }

    private static FinancialYear thisYear() {
        return FinancialYear.of(today());
    }

    /** The body of a claim of one line, spent today. */
    static String claim(String amount, String paper) {
        return claim(amount, paper, today());
    }

    static String claim(String amount, String paper, LocalDate on) {
        return """
                {'lines': [{'kind': 'TRAINING', 'amount': %s, 'incurredOn': '%s', 'evidence': {'digest': '%s'}}]}
                """.formatted(money(amount), on, paper);
    }

    /** The body of a return of today. */
    static String back(String amount) {
        return "{'reason': 'UNDERSPEND', 'amount': %s, 'returnedOn': '%s', 'reference': 'R-1'}"
                .formatted(money(amount), today());
    }

    /** The body of a wish to keep money until the last day of the year after. */
    static String keep(String amount) {
        return "{'reason': 'COURSE_RUNS_ON', 'amount': %s, 'spendBy': '%s'}"
                .formatted(money(amount), lastDay().plusYears(1));
    }

    /** The body of a report of one outcome, of the first three positions of the party's log. */
    static String outcome(String measure, String attribution) {
        return outcome(measure, 1, 3, attribution);
    }

    static String outcome(String measure, long baseline, long position, String attribution) {
        return """
                {'outcomes': [{'measure': '%s', 'baseline': %d, 'position': %d, 'figure': 2, 'attribution': '%s'}]}
                """.formatted(measure, baseline, position, attribution);
    }

    /** Signed for the party and for the funder. */
    void signed(String agreement, String approver, Client party) {
        var sign = "{'digest': '%s'}".formatted(PAPER);
        party.post("/api/v1/funders/" + code + "/agreements/" + agreement + "/sign", sign)
                .expect(200);
        as(approver).post("/api/v1/agreements/" + agreement + "/sign", sign).expect(200);
    }

    void budget(String programme, String amount) {
        finance()
                .post("/api/v1/programmes/" + programme + "/budget", """
                        {'amount': %s, 'award': %s}""".formatted(money(amount), AWARD))
                .expect(200);
    }

    /** @return an allocation that waits for approval */
    String allocation(String stream, String recipient, String amount) {
        return lead().post("/api/v1/allocations", """
                        {'stream': '%s', 'recipient': '%s', 'amount': %s, 'answerBy': '%s'}
                        """.formatted(stream, recipient, money(amount), lastDay()))
                .expect(201)
                .text("allocation");
    }

    /** @return an agreement about all that was accepted, paid at once */
    String agreement(String allocation, String accepted) {
        return lead().post("/api/v1/allocations/" + allocation + "/agreements", """
                        {'document': {'digest': '%s'}, 'instalments': [{'amount': %s, 'dueOn': '%s'}]}
                        """.formatted(
                                PAPER, money(accepted), thisYear().firstDay()))
                .expect(201)
                .text("agreement");
    }

    /** @return a stream with this amount */
    String stream(String programme, String amount) {
        var stream = lead().post("/api/v1/programmes/" + programme + "/streams", "{'name': 'Trusts'}")
                .expect(201)
                .text("stream");
        finance()
                .post("/api/v1/streams/" + stream + "/fund", "{'amount': %s}".formatted(money(amount)))
                .expect(200);
        return stream;
    }
}
