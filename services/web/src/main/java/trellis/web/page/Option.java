package trellis.web.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer that a form offers. */
public record Option(String value, String text, @Nullable String hint) {
    public Option(String value, String text) {
        this(value, text, null);
    }

    /** One for each code of a kind, in the words that {@link Words} has for it. */
    public static List<Option> of(String kind, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, Words.say(kind, code)))
                .toList();
    }
}
