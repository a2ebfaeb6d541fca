package trellis.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

class CloudEventLineTest {
    @Test
    void a_record_comes_back_as_it_was_with_and_without_a_cause() {
        for (var envelope : new EventEnvelope[] {envelope(null), envelope(new UUID(5, 6))}) {
            assertThat(CloudEventLine.read(CloudEventLine.of(envelope))).isEqualTo(envelope);
        }
    }

    @Test
    void the_line_is_a_cloud_event_whose_data_is_the_exact_payload() {
        assertThat(CloudEventLine.of(envelope(null)))
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"00000000-0000-0001-0000-000000000002\"")
                .contains("\"source\":\"urn:trellis:log:RXX\"", "\"position\":\"7\"", "\"data_base64\":\"e30=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"specversion\":\"1.0\",\"data_base64\":\"e30=\"}"})
    void what_is_not_such_a_line_is_refused(String line) {
        assertThatThrownBy(() -> CloudEventLine.read(line)).isInstanceOf(UnknownEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "tenant", "position", "time", "recordedat", "typeversion", "actor", "seeded"})
    void a_missing_attribute_is_refused_by_its_name(String name) {
        var attributes = new HashMap<>(CloudEventAttributes.of(envelope(null)));
        attributes.remove(name);
        assertThatThrownBy(() -> CloudEventAttributes.envelope(attributes, new byte[0]))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining(name);
    }

    @Test
    void an_attribute_that_cannot_be_read_is_refused() {
        var attributes = new HashMap<>(CloudEventAttributes.of(envelope(null)));
        attributes.put("position", "seven");
        assertThatThrownBy(() -> CloudEventAttributes.envelope(attributes, new byte[0]))
                .isInstanceOf(UnknownEvent.class);
    }

    private static EventEnvelope envelope(@Nullable UUID causation) {
        return new EventEnvelope(
                new TenantId("RXX"),
                7,
                new UUID(1, 2),
                "organisation.person-recorded",
                1,
                new CommandId(new UUID(3, 4)),
                new PersonId(new UUID(7, 8)),
                new TenantId("ENGLAND"),
                new UUID(9, 10),
                causation,
                Instant.parse("2026-11-22T10:00:00.000001Z"),
                Instant.parse("2026-11-22T10:00:01Z"),
                true,
                Payload.of("{}".getBytes(StandardCharsets.UTF_8)));
    }
}
