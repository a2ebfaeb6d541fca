package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import trellis.language.Digest;

class CanonicalJsonTest {
    private final CanonicalJson canonical = new CanonicalJson(new JsonMapper());

    @Test
    void order_and_space_do_not_count_and_values_do() {
        assertThat(digest("{\"a\":1,\"b\":[{\"d\":2,\"c\":null}]}"))
                .isEqualTo(digest(" { \"b\" : [ {\"c\":null, \"d\":2} ], \"a\":1 } "))
                .isNotEqualTo(digest("{\"a\":1,\"b\":[{\"d\":3,\"c\":null}]}"))
                .isNotEqualTo(digest("{\"a\":1,\"b\":[]}"));
        assertThat(digest("[1,2]")).isNotEqualTo(digest("[2,1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":\"\\u0000\"}", "{\"a\":\"x\\ud800\"}", "{\"a\\u0007\":1}", "{\"a\":[\"\\u001b[0m\"]}"})
    void text_that_no_record_can_keep_is_refused(String body) {
        assertThatThrownBy(() -> digest(body)).isInstanceOf(ProblemException.class);
    }

    @Test
    void lines_tabs_and_letters_of_any_script_are_text() {
        assertThat(digest("{\"a\":\"Zoë\\n\\t😀\"}")).isNotNull();
    }

    private Digest digest(String body) {
        return canonical.digestOf(body.getBytes(StandardCharsets.UTF_8));
    }
}
