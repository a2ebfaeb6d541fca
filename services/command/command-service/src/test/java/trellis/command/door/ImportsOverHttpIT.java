package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import trellis.command.door.Service.Reply;

/** A sheet on its way into the register, and back out. */
@TestInstance(Lifecycle.PER_CLASS)
class ImportsOverHttpIT {
    private static final String HEADINGS =
            "Employee number,First name,Surname,Profession,Stage,Band,Team,Site,Weekly hours,Start date\n";

    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @BeforeAll
    void start() {
        service = Service.start(ImportsOverHttpIT.class);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void good_rows_come_in_and_bad_rows_come_back() {
        var trust = Trust.open(service, "RGT");
        var sheet = HEADINGS
                + "A1,Ann,Abel,PHY,Support worker,3,Ward 1,Main,37.5,01/05/2025\n"
                + "A2,Zoë,Böhm,PHY,,B3,Ward 1,Main,30,01/05/2025\n"
                + "A3,=cmd,Cole,PHY,,3,Ward 1,Main,nonsense,01/05/2025\n";
        var uploaded = upload(trust, sheet.getBytes(StandardCharsets.UTF_8)).expect(201);
        var run = uploaded.json().path("dryRun");
        assertThat(run.path("register").asInt()).isEqualTo(1);
        assertThat(run.path("refused").asInt()).isEqualTo(2);
        assertThat(run.path("problems").get(0).path("text").asString()).isEqualTo("Row 3, Band: write 3, not ‘B3’");

        var id = uploaded.text("id");
        var refused = trust.educator()
                .get("/api/v1/workforce-imports/" + id + "/refused-rows")
                .expect(200);
        assertThat(refused.raw().body())
                .contains("A2")
                .contains("'=cmd")
                .contains("write 3, not ‘B3’")
                .doesNotContain("Abel");

        var applied = post(trust, id, "apply").expect(200);
        assertThat(applied.json().path("workersRegistered").asInt()).isEqualTo(1);
        assertThat(applied.json().path("rowsRefused").asInt()).isEqualTo(2);
        assertThat(trust.educator()
                        .get("/api/v1/people?q=abel")
                        .expect(200)
                        .raw()
                        .body())
                .contains("Ann Abel");
    }

    @Test
    void the_same_sheet_again_changes_nothing_and_a_changed_row_is_a_change() {
        var trust = Trust.open(service, "RD8");
        var sheet = HEADINGS + "B1,Zoë,Böhm,PHY,,3,Ward 1,Main,30,01/05/2025\n";
        var first =
                upload(trust, sheet.getBytes(Charset.forName("windows-1252"))).expect(201);
        post(trust, first.text("id"), "apply").expect(200);
        assertThat(trust.educator()
                        .get("/api/v1/people?q=zo%C3%AB")
                        .expect(200)
                        .raw()
                        .body())
                .contains("Zoë Böhm");

        var again = upload(trust, sheet.getBytes(StandardCharsets.UTF_8)).expect(201);
        assertThat(again.json().path("dryRun").path("unchanged").asInt()).isEqualTo(1);
        var head = 0L;
        for (var sheetAgain : new String[] {again.text("id"), again.text("id"), first.text("id")}) {
            var nothing = post(trust, sheetAgain, "apply").expect(200);
            assertThat(nothing.json().path("rowsRead").asInt()).isEqualTo(1);
            assertThat(nothing.json().path("rowsUnchanged").asInt()).isEqualTo(1);
            assertThat(nothing.json().path("workersChanged").asInt()).isZero();
            assertThat(position(nothing)).isEqualTo(head == 0 ? position(nothing) : head);
            head = position(nothing);
        }

        var changed = upload(trust, sheet.replace("Ward 1", "Ward 2").getBytes(StandardCharsets.UTF_8))
                .expect(201);
        assertThat(changed.json().path("dryRun").path("change").asInt()).isEqualTo(1);
        var applied = post(trust, changed.text("id"), "apply").expect(200);
        assertThat(applied.json().path("workersChanged").asInt()).isEqualTo(1);
        assertThat(position(applied)).isGreaterThan(head);

        var undone = post(trust, first.text("id"), "undo");
        assertThat(undone.status()).isEqualTo(200);
    }

    @Test
    void columns_are_matched_by_hand_where_the_headings_do_not_say() {
        var trust = Trust.open(service, "RC9");
        var sheet = """
                Who,First name,Surname,Profession,Team,Site,Weekly hours,Start date
                C1,Cy,Cole,PHY,Ward 1,Main,30,01/05/2025
                """;
        var uploaded = upload(trust, sheet.getBytes(StandardCharsets.UTF_8)).expect(201);
        assertThat(uploaded.json().path("missingColumns").get(0).asString()).isEqualTo("EMPLOYEE_NUMBER");
        var id = uploaded.text("id");
        assertThat(post(trust, id, "apply").expect(422).code()).isEqualTo("COLUMNS_NOT_MATCHED");
        var educator = trust.educator();
        var matched = educator.send(educator.request("/api/v1/workforce-imports/" + id + "/columns")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("""
                        {"matching": {"EMPLOYEE_NUMBER": 0, "GIVEN_NAME": 1, "FAMILY_NAME": 2, "PROFESSION": 3,
                                      "TEAM": 4, "SITE": 5, "WEEKLY_HOURS": 6, "START_DATE": 7}}""")))
                .expect(200);
        assertThat(matched.json().path("dryRun").path("register").asInt()).isEqualTo(1);
        var another = upload(trust, sheet.replace("C1,Cy", "C2,Di").getBytes(StandardCharsets.UTF_8))
                .expect(201);
        assertThat(another.json().path("matching").path("EMPLOYEE_NUMBER").asInt(-1))
                .as("what was said of a heading is remembered")
                .isZero();
        assertThat(another.json().path("dryRun").path("register").asInt()).isEqualTo(1);
        var past = educator.get("/api/v1/workforce-imports").expect(200).json().path("items");
        assertThat(past.get(0).path("id").asString()).isEqualTo(another.text("id"));
        assertThat(past.get(1).path("id").asString()).isEqualTo(id);
        assertThat(past.size()).isEqualTo(2);
        assertThat(service.as("educator-RGT", "RGT")
                        .get("/api/v1/workforce-imports/" + id)
                        .status())
                .isIn(403, 404);
    }

    private static long position(Reply reply) {
        return reply.json().path("position").asLong();
    }

    private static Reply upload(Trust trust, byte[] file) {
        var educator = trust.educator();
        return educator.send(educator.request("/api/v1/workforce-imports?name=sheet.csv")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static Reply post(Trust trust, String id, String what) {
        var educator = trust.educator();
        return educator.send(educator.request("/api/v1/workforce-imports/" + id + "/" + what)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody()));
    }
}
