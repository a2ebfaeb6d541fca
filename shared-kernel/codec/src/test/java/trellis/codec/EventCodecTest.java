package trellis.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trellis.codec.upcast.Upcaster;
import trellis.codec.upcast.Upcasters;
import trellis.language.PersonId;
import trellis.language.organisation.AccessEvent.PersonRecorded;

class EventCodecTest {
    private static final String PERSON = "3b241101-e2bb-4255-8caf-4136c566a962";
    private static final String GOOD = "{\"person\":\"" + PERSON + "\",\"occurredAt\":\"2026-03-02T12:00:00.123456Z\"}";
    private static final EventType TYPE = new EventType("organisation.person-recorded", 1);

    private final EventCodec codec = new EventCodec();

    @Test
    void value_types_are_plain_and_times_are_iso() {
        var event = new PersonRecorded(PersonId.of(PERSON), Instant.parse("2026-03-02T12:00:00.123456Z"));
        assertThat(codec.encode(event)).hasToString(GOOD);
        assertThat(codec.decode(TYPE, payload(GOOD))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "{\"person\":\"3b241101-e2bb-4255-8caf-4136c566a962\"}",
                "{\"person\":null,\"occurredAt\":\"2026-03-02T12:00:00Z\"}",
                "{\"person\":\"x\",\"occurredAt\":\"2026-03-02T12:00:00Z\"}",
                "{\"person\":7,\"occurredAt\":\"2026-03-02T12:00:00Z\"}",
                "{\"person\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"occurredAt\":1}",
                "{\"person\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"occurredAt\":\"2026-03-02T12:00:00Z\",\"x\":1}",
                "{\"person\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"occurredAt\":\"2026-03-02T12:00:00Z\"}{}",
                "{\"person\":\"3b241101-e2bb-4255-8caf-4136c566a962\","
                        + "\"person\":\"3b241101-e2bb-4255-8caf-4136c566a962\",\"occurredAt\":\"2026-03-02T12:00:00Z\"}"
            })
    void what_is_not_exactly_understood_is_refused(String json) {
        assertThatThrownBy(() -> codec.decode(TYPE, payload(json))).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void a_version_newer_than_this_code_is_refused() {
        assertThatThrownBy(() -> codec.decode(new EventType(TYPE.name(), 2), payload(GOOD)))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void an_old_shape_is_lifted_step_by_step_and_a_missing_step_is_refused() {
        var steps = new Upcasters(List.of(rename(1, "human", "who"), rename(2, "who", "person")));
        var old = new JsonMapper().createObjectNode().put("human", PERSON);
        assertThat(steps.lift("a.b", 1, 3, old.deepCopy()).has("person")).isTrue();
        assertThatThrownBy(() -> steps.lift("a.b", 1, 4, old.deepCopy())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Upcasters(List.of(rename(1, "a", "b"), rename(1, "a", "c"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Upcaster rename(int from, String was, String is) {
        return new Upcaster() {
            @Override
            public String type() {
                return "a.b";
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public ObjectNode upcast(ObjectNode payload) {
                payload.set(is, payload.remove(was));
                return payload;
            }
        };
    }

    private static Payload payload(String json) {
        return Payload.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
