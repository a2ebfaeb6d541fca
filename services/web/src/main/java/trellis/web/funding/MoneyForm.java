package trellis.web.funding;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Form;
import trellis.web.service.Ask;

/**
 * Something that may be done about money, with what has to be said for it.
 *
 * @param name the last part of its address
 * @param title what is done
 * @param says what it means, or null
 * @param ask where it is sent, once the form is filled in
 * @param body what is sent; faults are noted on the form
 */
record MoneyForm(
        String name,
        String title,
        @Nullable String says,
        List<Field> fields,
        Function<Form, Ask> ask,
        Function<Form, Object> body) {
    MoneyForm(
            String name,
            String title,
            @Nullable String says,
            List<Field> fields,
            Ask ask,
            Function<Form, Object> body) {
        this(name, title, says, fields, _ -> ask, body);
    }

    public boolean takesPaper() {
        return fields.stream().anyMatch(field -> field.kind().equals("paper"));
    }
}
