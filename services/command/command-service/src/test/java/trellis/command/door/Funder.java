package trellis.command.door;

import trellis.command.door.Service.Client;

/** An ICS that gives money, with somebody for each duty; everybody signs in as their duty. */
record Funder(Service service, String code) {
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
        var today = trellis.language.LondonDay.of(java.time.Instant.now());
        return trellis.language.funding.FinancialYear.of(today).toString();
    }

    void budget(String programme, String amount) {
        finance()
                .post("/api/v1/programmes/" + programme + "/budget", """
                        {'amount': %s, 'award': %s}""".formatted(money(amount), AWARD))
                .expect(200);
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
