package trellis.query.fundingledger;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What 360Giving 1.4.3 asks of a package, formats asserted. Ours always; beside it the one that is published, where
 * {@code -Dgiving.schemas=FOLDER} says that {@code 360-giving-package-schema.json} and {@code 360-giving-schema.json}
 * of the standard's release 1.4.3 lie at hand.
 */
public final class GivingSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PUBLISHED =
            "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.3/schema/360-giving-package-schema.json";

    private final List<Schema> schemas;

    public GivingSchema() {
        var published = System.getProperty("giving.schemas");
        schemas = published == null ? List.of(ours()) : List.of(ours(), published(Path.of(published)));
    }

    /** @return what is wrong, and where; a fault by one schema is one */
    public List<String> faults(JsonNode grants) {
        return schemas.stream().flatMap(schema -> faults(schema, grants)).toList();
    }

    /** Whether every schema at hand finds a fault. */
    boolean isRefusedByAll(JsonNode grants) {
        return schemas.stream()
                .allMatch(schema -> faults(schema, grants).findAny().isPresent());
    }

    private static Stream<String> faults(Schema schema, JsonNode grants) {
        return schema.validate(grants).stream().map(Error::toString);
    }

    private static Schema ours() {
        return registry(_ -> null)
                .getSchema(Objects.requireNonNull(
                        GivingSchema.class.getResourceAsStream("/360giving/package.schema.json")));
    }

    private static Schema published(Path folder) {
        return registry(id -> read(folder.resolve(id.substring(id.lastIndexOf('/') + 1))))
                .getSchema(SchemaLocation.of(PUBLISHED));
    }

    private static SchemaRegistry registry(Local local) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(local::of)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private interface Local {
        @Nullable
        String of(String id);
    }

    private static String read(Path file) {
        try {
            return JSON.writeValueAsString(JSON.readTree(Files.readString(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
