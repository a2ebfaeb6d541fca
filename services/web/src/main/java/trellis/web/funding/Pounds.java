package trellis.web.funding;

import java.util.Map;
import java.util.regex.Pattern;
import trellis.web.page.Form;

/** Amounts as people write them. */
final class Pounds {
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private Pounds() {}

    /** The amount as the service takes it; with an error on the form when it is none. */
    static Map<String, Object> required(Form form, String name) {
        var text = form.required(name, "Enter an amount in pounds").replaceAll("[£,\\s]", "");
        if (!form.value(name).isEmpty() && !WRITTEN.matcher(text).matches()) {
            form.error(name, "Enter an amount in pounds and pence, such as 12,500 or 12,500.50");
        }
        return Map.of("amount", text, "currency", "GBP");
    }
}
