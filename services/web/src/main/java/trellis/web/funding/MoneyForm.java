package trellis.web.funding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Form;
import trellis.web.service.Ask;
import trellis.web.service.Refused;

/**
 * Something that may be done about money, with what has to be said for it.
 *
 * @param name the last part of its address
 * @param title what is done
 * @param says what it means, or null
 * @param group what is asked of each of several, or null
 * @param ask where it is sent, once the form is filled in
 * @param body what is sent; faults are noted on the form
 * @param compared what changes by it, shown ahead of the questions; may be empty
 */
record MoneyForm(
        String name,
        String title,
        @Nullable String says,
        List<Field> fields,
        @Nullable Group group,
        Function<Form, Ask> ask,
        Function<Form, Object> body,
        List<Compared> compared) {
    MoneyForm(
            String name,
            String title,
            @Nullable String says,
            List<Field> fields,
            Function<Form, Ask> ask,
            Function<Form, Object> body) {
        this(name, title, says, fields, null, ask, body);
    }

    MoneyForm(
            String name,
            String title,
            @Nullable String says,
            List<Field> fields,
            Ask ask,
            Function<Form, Object> body) {
        this(name, title, says, fields, null, _ -> ask, body);
    }

    MoneyForm(
            String name,
            String title,
            @Nullable String says,
            List<Field> fields,
            @Nullable Group group,
            Function<Form, Ask> ask,
            Function<Form, Object> body) {
        this(name, title, says, fields, group, ask, body, List.of());
    }

    MoneyForm comparing(List<Compared> changes) {
        return new MoneyForm(name, title, says, fields, group, ask, body, changes);
    }

    public boolean takesPaper() {
        var all = group == null ? fields.stream() : Stream.concat(fields.stream(), group.fields().stream());
        return all.anyMatch(field -> field.kind().equals("paper"));
    }

    List<Group.Part> parts(Form form) {
        return group == null ? List.of() : group.parts(form);
    }

    /** What a refusal is about, in the names of this form's fields. */
    Refused told(Refused refused, Form form) {
        return group == null
                ? refused
                : new Refused(
                        refused.status(),
                        refused.code(),
                        refused.detail(),
                        refused.errors().stream()
                                .map(each -> new Refused.FieldProblem(
                                        each.field() == null ? null : group.fieldOf(each.field(), form),
                                        each.code(),
                                        each.message()))
                                .toList());
    }
}
