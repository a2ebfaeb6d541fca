package trellis.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFilesTest {
    private final EventCodec codec = new EventCodec();

    static Stream<EventCatalogue.Entry> every_event() {
        return EventCatalogue.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void every_event_has_a_golden_file_that_reads_and_writes_back_to_the_same_bytes(EventCatalogue.Entry entry)
            throws IOException {
        var file = GoldenFiles.of(entry.name(), entry.version());
        assertThat(file).as("add it with GoldenFiles.main").exists();
        assertGolden(entry, GoldenFiles.read(file));
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void an_event_without_its_optional_fields_comes_back_equal(EventCatalogue.Entry entry) {
        var bare = Samples.bare(entry.record());
        assertThat(codec.decode(EventCatalogue.typeOf(bare), codec.encode(bare)))
                .isEqualTo(bare);
    }

    @Test
    void no_golden_file_is_without_an_event() throws IOException {
        try (var files = Files.list(GoldenFiles.FOLDER)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).allSatisfy(file -> {
                var name = file.substring(0, file.lastIndexOf(".v"));
                assertThat(EventCatalogue.named(name).name()).isEqualTo(name);
            });
        }
    }

    @Test
    void a_changed_golden_file_is_noticed() throws IOException {
        var entry = EventCatalogue.named("signoff.competency-signed-off");
        var golden = GoldenFiles.read(GoldenFiles.of(entry.name(), 1)).toString();
        for (var planted : Stream.of(
                        golden.replace("\"signatory\"", "\"signer\""),
                        golden.replace("{\"signOff\"", "{ \"signOff\""),
                        golden.replaceFirst("\"stage\":\"[A-Z_]+\",", ""),
                        golden.replace("\"WARD\"", "\"MOON\""))
                .toList()) {
            assertThat(planted).isNotEqualTo(golden);
            var payload = Payload.of(planted.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> assertGolden(entry, payload))
                    .isInstanceOfAny(UnknownEvent.class, AssertionError.class);
        }
    }

    private void assertGolden(EventCatalogue.Entry entry, Payload golden) {
        var event = codec.decode(new EventType(entry.name(), entry.version()), golden);
        assertThat(codec.encode(event)).isEqualTo(golden);
        assertThat(event).isEqualTo(Samples.of(entry.record()));
    }
}
