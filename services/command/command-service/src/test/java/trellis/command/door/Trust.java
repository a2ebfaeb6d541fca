package trellis.command.door;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.command.door.Service.Client;

/** A trust with an educator, an assessor and a worker who is ready to be assessed. */
record Trust(Service service, String code) {
    Client educator() {
        return service.as("educator-" + code, code);
    }

    Client assessor() {
        return service.as("assessor-" + code, code);
    }

    Client auditor() {
        return service.as("auditor-" + code, code);
    }

    Client worker() {
        return service.as("worker-" + code, code);
    }

    Client operator() {
        return service.as(Service.OPERATOR, "ENGLAND");
    }

    static Trust open(Service service, String code) {
        var trust = new Trust(service, code);
        var operator = trust.operator();
        var educator = trust.record(operator, "?organisation=" + code, "Edith", "educator-" + code);
        trust.grant(operator, "?organisation=" + code, educator, "EDUCATOR");
        return trust;
    }

    String record(Client by, String query, String given, String subject) {
        return by.post("/api/v1/people" + query, """
                        {'name': {'given': '%s', 'family': 'Canary-%s'}, 'account': {'issuer': '%s', 'subject': '%s'}}
                        """.formatted(given, code, Issuer.NAME, subject))
                .expect(201)
                .text("person");
    }

    String grant(Client by, String query, String person, String role) {
        return by.post("/api/v1/role-grants" + query, """
                        {'person': '%s', 'role': '%s', 'from': '2025-01-01'}
                        """.formatted(person, role))
                .expect(201)
                .text("grant");
    }

    /** @return the person's id */
    String staff(String given, String role) {
        var person = record(educator(), "", given, role.toLowerCase(java.util.Locale.ROOT) + "-" + code);
        grant(educator(), "", person, role);
        return person;
    }

    String authorise(String assessor) {
        return educator()
                .post("/api/v1/assessor-authorities", """
                        {'assessor': '%s',
                         'registration': {'register': 'HCPC', 'number': 'PH-CANARY-1', 'checkedOn': '2025-06-01',
                                          'validUntil': '2030-01-01'},
                         'stages': ['ENTRY', 'INTERMEDIATE'], 'settings': ['WARD'], 'from': '2025-01-01'}
                        """.formatted(assessor))
                .expect(201)
                .text("authority");
    }

    /** The body of an agreement to share figures about the workforce with these. */
    static String sharing(String parties, LocalDate from, @Nullable LocalDate until) {
        return """
            {'parties': ['%s'], 'figures': ['WORKFORCE'], 'purpose': 'WORKFORCE_PLANNING',
             'document': {'digest': '%s', 'reference': 'DSA-7'}, 'from': '%s'%s}
            """.formatted(parties, "c".repeat(64), from, until == null ? "" : ", 'until': '" + until + "'");
    }

    Service.Reply register(String number) {
        return educator().post("/api/v1/workers", workerBody(number));
    }

    String workerBody(String number) {
        return """
                {'name': {'given': 'Wanda', 'family': 'Canary-%s'}, 'employeeNumber': '%s',
                 'account': {'issuer': '%s', 'subject': 'worker-%s'},
                 'post': {'profession': 'PHY', 'stage': 'ENTRY', 'payBand': 3, 'team': 'Therapy team', 'site': 'Main',
                          'hoursPerWeek': 37.5, 'startsOn': '2025-05-01'},
                 'education': {'highest': 'LEVEL_2', 'functionalSkills': 'HELD', 'careCertificate': 'HELD',
                               'careCertificateOn': '2025-06-30'}}
                """.formatted(code, number, Issuer.NAME, code);
    }
}
