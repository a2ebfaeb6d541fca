package trellis.acceptance.story;

import java.time.LocalDate;
import trellis.language.LondonDay;

/** A trust that the operator has brought on, with the people that a story needs. */
record Trust(RunningTrellis trellis, String code) {
    static LocalDate today() {
        return LondonDay.of(java.time.Instant.now());
    }

    /** The operator records an educator; the educator records an auditor and assessors. */
    static Trust broughtOn(RunningTrellis trellis, String code) {
        var trust = new Trust(trellis, code);
        var operator = trellis.operator();
        var educator = trust.person(operator, "?organisation=" + code, "educator");
        trust.grant(operator, "?organisation=" + code, educator, "EDUCATOR");
        trust.staff("auditor", "AUDITOR");
        return trust;
    }

    Client educator() {
        return someone("educator");
    }

    Client auditor() {
        return someone("auditor");
    }

    Client someone(String name) {
        return trellis.as(name + "-" + code, code);
    }

    /** @return the person's id */
    String staff(String name, String role) {
        var person = person(educator(), "", name);
        grant(educator(), "", person, role);
        return person;
    }

    /** An assessor for every skill, at every stage, on wards. @return the person's id */
    String assessor(String name, String registration) {
        var person = staff(name, "ASSESSOR");
        educator()
                .post("/assessor-authorities", """
                        {'assessor': '%s', 'registration': %s, 'from': '2025-01-01', 'settings': ['WARD'],
                         'stages': ['ENTRY', 'INTERMEDIATE', 'ASSISTANT_PRACTITIONER']}
                        """.formatted(person, registration))
                .expect(201);
        return person;
    }

    static String registered(String validUntil) {
        return "{'register': 'HCPC', 'number': 'PH12345', 'checkedOn': '2025-06-01', 'validUntil': '%s'}"
                .formatted(validUntil);
    }

    /** A physiotherapy support worker at entry stage who signs in. @return the worker's id */
    String worker(String name) {
        return educator()
                .post("/workers", registration(name, "E-" + name))
                .expect(201)
                .text("worker");
    }

    String registration(String name, String employeeNumber) {
        return """
                {'name': {'given': 'Wren', 'family': 'Story-%s'}, 'employeeNumber': '%s',
                 'account': {'issuer': '%s', 'subject': '%s-%s'},
                 'post': {'profession': 'PHY', 'stage': 'ENTRY', 'payBand': 3, 'team': 'Therapy team', 'site': 'Main site',
                          'hoursPerWeek': 37.5, 'startsOn': '2025-05-01'},
                 'education': {'highest': 'LEVEL_2', 'functionalSkills': 'HELD', 'careCertificate': 'HELD'}}
                """.formatted(code, employeeNumber, trellis.issuer(), name, code);
    }

    String observed(String worker, String element, int rating) {
        return observed(worker, element, rating, today(), "");
    }

    String observed(String worker, String element, int rating, LocalDate on, String more) {
        return """
                {'worker': '%s', 'happenedOn': '%s', 'method': 'DIRECT_OBSERVATION', 'setting': 'WARD'%s,
                 'outcomes': [{'element': '%s', 'rating': %d, 'feedback': 'Calm and clear.', 'nextStep': 'Once more.'}]}
                """.formatted(worker, on, more, element, rating);
    }

    static String asked(String element) {
        return "{'element': '%s', 'declared': true}".formatted(element);
    }

    private String person(Client by, String query, String name) {
        return by.post("/people" + query, """
                        {'name': {'given': 'Robin', 'family': 'Story-%s'},
                         'account': {'issuer': '%s', 'subject': '%s-%s'}}
                        """.formatted(name, trellis.issuer(), name, code))
                .expect(201)
                .text("person");
    }

    private void grant(Client by, String query, String person, String role) {
        by.post("/role-grants" + query, """
                        {'person': '%s', 'role': '%s', 'from': '2025-01-01'}""".formatted(person, role)).expect(201);
    }
}
