package trellis.web.page;

import org.jspecify.annotations.Nullable;
import trellis.web.service.Ask;

/**
 * Where the page before and the page after are; the page before is the browser's own, so only the first is named.
 *
 * @param first the number of the first row shown, from 1
 * @param shown how many rows are shown
 */
public record Paging(
        @Nullable String previousHref, @Nullable String nextHref, int first, int shown) {
    /** How far the rows of a cursor lie from the first; only for the words, the cursor itself says where to go on. */
    private static final String START = "start";

    /**
     * @param asked the page's address with its filters, without a cursor
     * @param form what was asked, with the cursor of the page shown, if it is not the first
     * @param next of the page after it, or null on the last
     */
    public static Paging of(Ask asked, Form form, @Nullable String next, int shown) {
        var cursor = form.optional("cursor");
        var first = cursor == null ? 1 : start(form);
        return new Paging(
                cursor == null ? null : asked.text(),
                next == null || next.isBlank()
                        ? null
                        : asked.with("cursor", next).with(START, first + shown).text(),
                first,
                shown);
    }

    public boolean several() {
        return previousHref != null || nextHref != null;
    }

    /** 71 support workers; 51 to 71 of 71 support workers when they take more than one page. */
    public String caption(long total, String one, String many) {
        var all = Words.count(total, one, many);
        return several() ? range() + " of " + all : all;
    }

    /** 1 to 50. */
    public String range() {
        return "%,d to %,d".formatted(first, first + shown - 1);
    }

    private static int start(Form form) {
        try {
            return Math.max(1, Integer.parseInt(form.value(START)));
        } catch (NumberFormatException forged) {
            return 1;
        }
    }
}
