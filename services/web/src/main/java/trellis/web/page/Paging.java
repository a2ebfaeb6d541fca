package trellis.web.page;

import org.jspecify.annotations.Nullable;
import trellis.web.service.Ask;

/** Where the page before and the page after are; the page before is the browser's own, so only the first is named. */
public record Paging(
        @Nullable String previousHref, @Nullable String nextHref) {
    /**
     * @param asked the page's address with its filters, without a cursor
     * @param cursor of the page shown, or null on the first
     * @param next of the page after it, or null on the last
     */
    public static Paging of(Ask asked, @Nullable String cursor, @Nullable String next) {
        return new Paging(
                cursor == null || cursor.isBlank() ? null : asked.text(),
                next == null || next.isBlank()
                        ? null
                        : asked.with("cursor", next).text());
    }
}
