package trellis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@NeedsChromium
class ChromiumIT {
    private static final String GOOD = """
            <!doctype html><html lang="en"><head><title>Good</title></head>
            <body><main><h1>Good</h1><label>Name <input></label></main></body></html>
            """;

    @Test
    void a_clean_page_passes() {
        show(GOOD, page -> {
            assertThat(page.title()).isEqualTo("Good");
            assertThatCode(() -> Accessible.check(page)).doesNotThrowAnyException();
            assertThatCode(() -> Accessible.checkWidth(page)).doesNotThrowAnyException();
        });
    }

    @Test
    void an_input_without_a_label_is_noticed() {
        show(
                GOOD.replace("<label>Name <input></label>", "<input>"),
                page -> assertThatThrownBy(() -> Accessible.check(page)).hasMessageContaining("label: [<input>]"));
    }

    @Test
    void a_page_too_wide_for_a_phone_is_noticed() {
        show(
                GOOD.replace("<h1>", "<h1 style='width: 400px'>"),
                page -> assertThatThrownBy(() -> Accessible.checkWidth(page)).hasMessageContaining("too wide"));
    }

    @Test
    void a_missing_browser_skips_a_story_unless_it_is_required() {
        assertThat(NeedsChromium.Condition.decide(Optional.empty(), false).isDisabled())
                .isTrue();
        assertThat(NeedsChromium.Condition.decide(Optional.empty(), true).isDisabled())
                .isFalse();
        assertThat(NeedsChromium.Condition.decide(Optional.of(Path.of("chromium")), false)
                        .isDisabled())
                .isFalse();
    }

    private static void show(String html, Consumer<Page> check) {
        try (var chromium = Chromium.start();
                var visitor = chromium.visitor(320, true)) {
            var page = visitor.newPage();
            page.setContent(html);
            check.accept(page);
        }
    }
}
