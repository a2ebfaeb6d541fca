package trellis.query.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.query.intake.TwoTrusts.NATIONAL;
import static trellis.query.intake.TwoTrusts.SIBLING;
import static trellis.query.intake.TwoTrusts.TRUST;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import trellis.codec.Payload;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.query.intake.QueryService;
import trellis.query.intake.QueryService.Reply;
import trellis.query.intake.SampleLog;
import trellis.query.intake.TwoTrusts;

/** How the door waits, what it says while a view stands still, and what every answer carries. */
@ExtendWith(TwoTrusts.Shared.class)
class DoorIT {
    private final TwoTrusts trusts;
    private final Operations contract = new Operations();

    DoorIT(TwoTrusts trusts) {
        this.trusts = trusts;
    }

    @Test
    void an_answer_waits_for_what_was_just_saved() throws Exception {
        var next = trusts.head(SIBLING) + 1;
        var path = "/api/v1/access?after=SIB:" + next;
        var asked = CompletableFuture.supplyAsync(() -> get(path, SIBLING));
        trusts.service.happened(SIBLING, SampleLog.recorded(1));
        var reply = asked.get();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("asOf").path("position").asLong()).isGreaterThanOrEqualTo(next);
        assertThat(reply.body()).contains(SampleLog.person(1).toString());
    }

    @Test
    void what_does_not_come_in_two_seconds_is_asked_for_again() {
        var began = System.nanoTime();
        for (var operation : contract.all()) {
            if (operation.id().equals("access")) {
                var reply = get(operation.path() + "?after=SIB:" + (trusts.head(SIBLING) + 1000), SIBLING);
                waits(reply, "PROJECTION_BEHIND");
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void what_is_there_already_is_not_waited_for() {
        for (var operation : contract.all()) {
            if (!operation.path().contains("{")) {
                assertThat(get(operation.path() + "?after=SIB:0", SIBLING).status())
                        .as(operation.path())
                        .isEqualTo(200);
            }
        }
        assertThat(get("/api/v1/professions?after=ENGLAND:" + trusts.head(NATIONAL), SIBLING)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_view_that_stands_still_says_so_at_once_and_is_read_as_it_stands() {
        var parked = new TenantId("PRK");
        trusts.known(parked, "everything", trusts.someone(), Role.values());
        trusts.atHead(parked);
        var stood = trusts.head(parked);
        trusts.service.happened(parked, "future.never-heard-of", Payload.of("{\"secret\":\"Canary\"}".getBytes(UTF_8)));
        QueryService.await(() -> get("/api/v1/status", parked).body().contains("never-heard-of"));

        var began = System.nanoTime();
        waits(get("/api/v1/access?after=PRK:" + (stood + 1), parked), "PARKED");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1500));
        var asItStands = get("/api/v1/access", parked);
        assertThat(asItStands.status()).isEqualTo(200);
        assertThat(asItStands.json().path("asOf").path("position").asLong()).isEqualTo(stood);
        assertThat(get("/api/v1/access?after=PRK:" + stood, parked).status()).isEqualTo(200);
        assertThat(get("/api/v1/status", parked).body()).doesNotContain("secret", "Canary");
        assertThat(get("/api/v1/status", SIBLING).body()).doesNotContain("PRK", "never-heard-of");
    }

    private static void waits(Reply reply, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void every_answer_forbids_to_be_kept_framed_or_guessed_at() {
        for (var operation : contract.all()) {
            if (!operation.path().contains("{")) {
                isGuarded(get(operation.path(), TRUST));
            }
        }
        isGuarded(get("/api/v1/access?surprise=1", TRUST));
        isGuarded(get("/api/v1/nothing-here", TRUST));
        isGuarded(trusts.service.get("/api/v1/access", null));
        assertThat(trusts.service.get("/api/v1/access%00", null).header("Cache-Control"))
                .isEqualTo("no-store");
    }

    private static void isGuarded(Reply reply) {
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Server")).isEmpty();
    }

    @Test
    void a_cell_of_a_file_is_never_a_formula_and_the_file_is_named() {
        var file = trusts.service.get("/api/v1/workers", trusts.token("everything", TRUST), "Accept", "text/csv");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"support-workers-\\d{4}-\\d\\d-\\d\\d.csv\"");
        assertThat(file.body()).startsWith("\uFEFF");
        assertThat(CsvFile.text(List.of("a"), List.of(List.of("=1+1"), List.of("@x"), List.of("-2"))))
                .contains("'=1+1", "'@x", "'-2");
    }

    @Test
    void without_the_vault_a_file_goes_on_without_names() {
        trusts.service.log.away = true;
        try {
            var file = trusts.service.get(
                    "/api/v1/workers?employment=ALL", trusts.token("everything", TRUST), "Accept", "text/csv");
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.body()).contains(trusts.another.worker().toString()).doesNotContain("Ada of");
        } finally {
            trusts.service.log.away = false;
        }
    }

    /** Planted breach: a handler that does not say who reads it. */
    @Test
    void a_handler_that_stands_open_keeps_the_service_from_starting() throws Exception {
        var handlers = new RequestMappingHandlerMapping();
        handlers.setApplicationContext(new StaticApplicationContext());
        handlers.afterPropertiesSet();
        new EveryHandlerSaysWhoReads(handlers).afterSingletonsInstantiated();
        handlers.registerMapping(
                RequestMappingInfo.paths("/planted").methods(RequestMethod.GET).build(),
                new Open(),
                Open.class.getDeclaredMethod("open"));
        assertThatThrownBy(() -> new EveryHandlerSaysWhoReads(handlers).afterSingletonsInstantiated())
                .hasMessageContaining("does not say who may read it");
    }

    static final class Open {
        String open() {
            return "anybody";
        }
    }

    private Reply get(String path, TenantId tenant) {
        return trusts.service.get(path, trusts.token("everything", tenant));
    }
}
