package trellis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page is held against: WCAG 2.2 AA as far as a machine can tell, and no scrolling sideways. */
public final class Accessible {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessible() {}

    /** @throws AssertionError naming each rule that the page breaks, and where */
    public static void check(Page page) {
        var broken = new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(broken).as("Accessibility of %s", page.url()).isEmpty();
    }

    /** @throws AssertionError where the page is wider than the window */
    public static void checkWidth(Page page) {
        var sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(sideways).as("Pixels that %s is too wide", page.url()).isEqualTo(0);
    }
}
