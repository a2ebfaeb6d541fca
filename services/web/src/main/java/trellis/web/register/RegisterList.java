package trellis.web.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.web.page.Form;
import trellis.web.people.Names;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/**
 * Reads the register as a form asks for it. The query service sorts what it holds; by name, which it does not hold, the
 * whole list is put in order here.
 */
@Component
class RegisterList {
    static final String BY_NAME = "name";

    private static final String SORT = "sort";
    private static final List<String> FILTERS =
            List.of("profession", "stage", "team", "site", "supervisor", "employment", SORT);
    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final Services services;
    private final People people;

    RegisterList(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    /** Rows and the names of everybody in them. */
    record Named(Register.Rows rows, Names names) {}

    /** The address of the page with the same filters, from the first row on. */
    static Ask shown(Form form, String path) {
        return Stream.concat(FILTERS.stream(), Stream.of("q"))
                .reduce(Ask.of(path), (ask, filter) -> ask.with(filter, form.optional(filter)), (a, b) -> b);
    }

    Named page(Visit visit, Form form) {
        if (form.has(SORT, BY_NAME)) {
            return cut(all(visit, form), form);
        }
        var rows = rows(visit, form, form.optional("cursor"), null);
        return new Named(rows, names(visit, rows));
    }

    /** Every row of the list as it is filtered and sorted, not only the page shown. */
    Named all(Visit visit, Form form) {
        var rows = rows(visit, form, null, MOST);
        var all = new ArrayList<>(rows.items());
        for (var next = rows.next(); next != null; ) {
            var more = rows(visit, form, next, MOST);
            all.addAll(more.items());
            next = more.next();
        }
        var whole = rows.with(all, null);
        var names = names(visit, whole);
        return form.has(SORT, BY_NAME)
                ? new Named(whole.with(byName(all, names), null), names)
                : new Named(whole, names);
    }

    private static List<Register.Worker> byName(List<Register.Worker> workers, Names names) {
        return workers.stream()
                .sorted(Comparator.comparing(Register.Worker::worker, names.bySurname()))
                .toList();
    }

    /** The page that begins where the cursor says; here it is the number of rows before. */
    private static Named cut(Named all, Form form) {
        var items = all.rows().items();
        var from = Math.min(number(form.value("cursor")), items.size());
        var to = Math.min(from + PAGE, items.size());
        var next = to == items.size() ? null : Integer.toString(to);
        return new Named(all.rows().with(items.subList(from, to), next), all.names());
    }

    private static int number(String cursor) {
        return cursor.matches("\\d{1,6}") ? Integer.parseInt(cursor) : 0;
    }

    private Register.Rows rows(Visit visit, Form form, @Nullable String cursor, @Nullable Integer limit) {
        var asked = Ask.of("/workers");
        for (var filter : FILTERS) {
            var here = filter.equals(SORT) && form.has(SORT, BY_NAME);
            asked = here ? asked : asked.with(filter, form.optional(filter));
        }
        var name = form.optional("q");
        if (name != null) {
            var found = people.called(visit, name);
            if (found.isEmpty()) {
                return Register.Rows.NONE;
            }
            asked = asked.with("worker", found);
        }
        return services.query().get(visit, asked.with("cursor", cursor).with("limit", limit), Register.Rows.class);
    }

    private Names names(Visit visit, Register.Rows rows) {
        return people.names(
                visit,
                Stream.concat(
                        rows.items().stream().flatMap(Register.Worker::people), rows.choices().supervisors().stream()));
    }
}
