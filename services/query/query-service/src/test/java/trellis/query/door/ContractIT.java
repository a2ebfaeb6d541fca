package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import trellis.query.fundingledger.GivingSchema;
import trellis.query.intake.TwoTrusts;

/** The committed contract is the running service's own; {@code -Dcontract.write=true} writes it anew. */
@ExtendWith(TwoTrusts.Shared.class)
class ContractIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final TwoTrusts trusts;

    ContractIT(TwoTrusts trusts) {
        this.trusts = trusts;
    }

    @Test
    void the_committed_contract_is_what_the_service_says() throws IOException {
        var running = trusts.service.get("/v3/api-docs.yaml", null);
        assertThat(running.status()).isEqualTo(200);
        if (Boolean.getBoolean("contract.write")) {
            Files.createDirectories(Operations.COMMITTED.toAbsolutePath().getParent());
            Files.writeString(Operations.COMMITTED, running.body());
        }
        assertThat(running.body()).isEqualTo(Files.readString(Operations.COMMITTED));
    }

    @Test
    void every_operation_says_who_reads_what_it_takes_and_how_else_it_answers() {
        assertThat(new Operations().all()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.description()).startsWith("Read by ");
            assertThat(operation.takes("after")).isTrue();
            assertThat(operation.answers()).isNotEmpty();
            assertThat(operation.codes()).containsKeys("400", "401", "403", "406", "503");
        });
    }

    @Test
    void what_a_programme_awarded_is_valid_by_the_standard_that_others_read_it_by() {
        var reply = trusts.service.get(
                "/api/v1/programmes/" + trusts.programme() + "/grants", trusts.token("auditor", TwoTrusts.TRUST));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(new GivingSchema().faults(reply.json())).isEmpty();
        assertThat(reply.body()).contains("\"name\":\"Test Trust\"");
    }

    /** The guard of {@link IsolationIT}'s answers: a shape notices what it should. */
    @Test
    void an_answer_of_another_shape_is_noticed() {
        var shape = new Shape(new Operations());
        Map<String, Object> schema = Map.of("$ref", "#/components/schemas/AsOf");
        assertThat(shape.faults(schema, JSON.readTree("{\"position\":1,\"recordedAt\":null}")))
                .isEmpty();
        for (var wrong : List.of(
                "{\"position\":1}",
                "{\"position\":\"1\",\"recordedAt\":null}",
                "{\"position\":1,\"recordedAt\":\"yesterday\"}",
                "{\"position\":1,\"recordedAt\":null,\"more\":1}",
                "[]")) {
            assertThat(shape.faults(schema, JSON.readTree(wrong))).as(wrong).isNotEmpty();
        }
    }
}
