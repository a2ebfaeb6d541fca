package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import trellis.language.LondonDay;

/** One sign-off from the register to the signature, over HTTP on a real store. */
@TestInstance(Lifecycle.PER_CLASS)
class SignOffOverHttpIT {
    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Trust trust;

    @BeforeAll
    void start() {
        service = Service.start(SignOffOverHttpIT.class);
        trust = Trust.open(service, "RGT");
        trust.authorise(trust.staff("Asha", "ASSESSOR"));
        trust.staff("Audrey", "AUDITOR");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_worker_is_registered_assessed_and_signed_off() {
        var registered = trust.register("E-1001").expect(201);
        var worker = registered.text("worker");
        assertThat(registered.header("Location")).isEqualTo("/api/v1/workers/" + worker);
        assertThat(registered.header("Trellis-Position")).isEqualTo("RGT:" + registered.text("position"));

        var seen = trust.assessor()
                .post("/api/v1/observations", observation(worker, 3))
                .expect(201);
        assertThat(seen.json().path("assessments").get(0).path("meets").asBoolean())
                .isTrue();

        var request = trust.worker()
                .post("/api/v1/sign-off-requests", "{'element': 'D2-E01', 'declared': true}")
                .expect(201)
                .text("request");
        var signed = trust.assessor()
                .post("/api/v1/sign-off-requests/" + request + "/sign-off", "{'declared': true}")
                .expect(201);
        assertThat(signed.text("signOff")).isNotEmpty();
        assertThat(LocalDate.parse(signed.text("expiresOn"))).isAfter(LondonDay.of(java.time.Instant.now()));

        var again = trust.assessor().post("/api/v1/sign-off-requests/" + request + "/sign-off", "{'declared': true}");
        assertThat(again.status()).isNotEqualTo(201);
    }

    @Test
    void a_retry_gets_the_first_answer_and_another_body_under_its_key_is_refused() {
        var key = UUID.randomUUID().toString();
        var body = trust.workerBody("E-2001").replace("worker-RGT", "second-worker");
        var first = trust.educator().postWithKey("/api/v1/workers", body, key).expect(201);
        var again = trust.educator().postWithKey("/api/v1/workers", body, key).expect(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        var other = trust.educator().postWithKey("/api/v1/workers", body.replace("Main", "Annexe"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_rule_refuses_with_its_code_and_the_auditor_sees_the_attempt() {
        var attempt = trust.assessor().post("/api/v1/role-grants", """
                {'person': '%s', 'role': 'AUDITOR', 'from': '2025-01-01'}""".formatted(UUID.randomUUID()));
        assertThat(attempt.status()).isEqualTo(403);
        assertThat(attempt.code()).isEqualTo("ROLE_NOT_HELD");
        assertThat(attempt.header("Content-Type")).isEqualTo("application/problem+json");
        var page = trust.auditor().get("/api/v1/audit/refused-attempts").expect(200);
        assertThat(page.raw().body()).contains("GrantRole").contains("ROLE_NOT_HELD");
        assertThat(trust.assessor().get("/api/v1/audit/refused-attempts").status())
                .isEqualTo(403);
    }

    @Test
    void names_are_given_to_those_who_may_see_them_and_the_read_is_recorded() {
        var worker = trust.educator()
                .post("/api/v1/workers", trust.workerBody("E-3001").replace("worker-RGT", "third-worker"))
                .expect(201)
                .text("worker");
        var names = trust.assessor()
                .post("/api/v1/names", "{'people': ['" + worker + "']}")
                .expect(200);
        assertThat(names.json().path("names").get(0).path("name").asString()).isEqualTo("Wanda Canary-RGT");
        var reads = trust.auditor().get("/api/v1/audit/reads").expect(200);
        assertThat(reads.raw().body()).contains(worker).contains("NAMES");
        var ofWorker = trust.auditor()
                .get("/api/v1/audit/reads?subject=" + worker)
                .expect(200)
                .json();
        assertThat(ofWorker.path("reads").size()).isEqualTo(1);
        var reader = ofWorker.path("reads").get(0).path("reader").asString();
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        assertThat(trust.auditor()
                        .get("/api/v1/audit/reads?subject=%s&reader=%s&from=%s&to=%s"
                                .formatted(worker, reader, today.minusDays(1), today))
                        .expect(200)
                        .json()
                        .path("reads")
                        .size())
                .isEqualTo(1);
        assertThat(trust.auditor()
                        .get("/api/v1/audit/reads?subject=%s&to=%s".formatted(worker, today.minusDays(1)))
                        .expect(200)
                        .json()
                        .path("reads")
                        .size())
                .isZero();
        assertThat(trust.assessor()
                        .get("/api/v1/people?q=wanda")
                        .expect(200)
                        .raw()
                        .body())
                .contains(worker);
    }

    @Test
    void a_change_names_the_version_that_it_changes() {
        var worker = trust.educator()
                .post("/api/v1/workers", trust.workerBody("E-4001").replace("worker-RGT", "fourth-worker"))
                .expect(201)
                .text("worker");
        var path = "/api/v1/workers/" + worker + "/education";
        var body = """
                {'education': {'highest': 'LEVEL_3', 'functionalSkills': 'HELD', 'careCertificate': 'HELD'}}""";
        assertThat(trust.educator().post(path, body).expect(428).code()).isEqualTo("PRECONDITION_REQUIRED");
        var tag = trust.educator().get("/api/v1/workers/" + worker).expect(200).header("ETag");
        trust.educator().post(path, body, "If-Match", tag).expect(200);
        assertThat(trust.educator()
                        .post(path, body.replace("LEVEL_3", "LEVEL_4"), "If-Match", tag)
                        .expect(412)
                        .code())
                .isEqualTo("STALE");
    }

    @Test
    void another_name_is_another_version_of_the_worker() {
        var worker = trust.educator()
                .post("/api/v1/workers", trust.workerBody("E-5001").replace("worker-RGT", "fifth-worker"))
                .expect(201)
                .text("worker");
        var path = "/api/v1/workers/" + worker;
        var tag = trust.educator().get(path).expect(200).header("ETag");
        trust.educator()
                .post("/api/v1/people/" + worker + "/details", "{'name': {'given': 'Wilma', 'family': 'Canary'}}")
                .expect(200);
        var since = trust.educator()
                .send(trust.educator().request(path).GET().header("If-None-Match", tag))
                .expect(200);
        assertThat(since.header("ETag")).isNotEqualTo(tag);
        assertThat(since.text("given")).isEqualTo("Wilma");
        var body = """
                {'education': {'highest': 'LEVEL_3', 'functionalSkills': 'HELD', 'careCertificate': 'HELD'}}""";
        assertThat(trust.educator()
                        .post(path + "/education", body, "If-Match", tag)
                        .expect(412)
                        .code())
                .isEqualTo("STALE");
        assertThat(trust.educator()
                        .send(trust.educator().request(path).GET().header("If-None-Match", since.header("ETag")))
                        .status())
                .isEqualTo(304);
        var colleague = trust.record(trust.educator(), "", "Carl", "colleague-RGT");
        trust.educator()
                .post("/api/v1/people/" + colleague + "/details", "{'name': {'given': 'Karl', 'family': 'Canary'}}")
                .expect(200);
        assertThat(trust.educator().get("/api/v1/workers/" + colleague).status())
                .as("who is not on the register")
                .isEqualTo(404);
    }

    private static String observation(String worker, int rating) {
        return """
                {'worker': '%s', 'happenedOn': '%s', 'method': 'DIRECT_OBSERVATION', 'setting': 'WARD',
                 'outcomes': [{'element': 'D2-E01', 'rating': %d, 'feedback': 'Kind and clear.'}]}
                """.formatted(worker, LondonDay.of(java.time.Instant.now()), rating);
    }
}
