package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is the running service's own; {@code -Dcontract.write=true} writes it anew. */
class ContractIT {
    private static final Path COMMITTED = Path.of("../../../docs/api/command-service.yaml");

    @Test
    void the_committed_contract_is_what_the_service_says() throws IOException {
        try (var service = Service.start(ContractIT.class)) {
            var running = service.withToken(null)
                    .get("/v3/api-docs.yaml")
                    .expect(200)
                    .raw()
                    .body();
            if (Boolean.getBoolean("contract.write")) {
                Files.createDirectories(COMMITTED.toAbsolutePath().getParent());
                Files.writeString(COMMITTED, running);
            }
            assertThat(running).isEqualTo(Files.readString(COMMITTED));
        }
    }
}
