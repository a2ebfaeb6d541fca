package trellis.web.history;

import java.util.ArrayList;
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

/** Reads sign-off history with the names that belong to it. */
@Component
public class HistoryReader {
    private static final List<String> FILTERS = List.of("element", "outcome", "sort");

    private final Services services;
    private final People people;

    HistoryReader(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    /** One sign-off. */
    public record One(History.Row row, Names names) {}

    private record Answer(History.Row signOff) {}

    public One one(Visit visit, String signOff) {
        var row = services.query()
                .get(visit, Ask.of("/sign-offs/{}", signOff), Answer.class)
                .signOff();
        return new One(row, people.names(visit, row.people()));
    }

    /** One page of what the form asks for. */
    History page(Visit visit, Form form, @Nullable String cursor) {
        var asked = asked(visit, form);
        return asked == null
                ? new History(null, 0, List.of(), null)
                : services.query().get(visit, asked.with("cursor", cursor), History.class);
    }

    /** Every row of what the form asks for. */
    List<History.Row> all(Visit visit, Form form) {
        var all = new ArrayList<History.Row>();
        String cursor = null;
        do {
            var page = page(visit, form, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    Names names(Visit visit, List<History.Row> rows) {
        return people.names(visit, rows.stream().flatMap(History.Row::people));
    }

    /** The address of the page with the same filters. */
    static Ask shown(String path, Form form) {
        var ask = Ask.of(path);
        for (var filter : List.of("worker", "signatory", "assessor", "element", "outcome", "sort")) {
            ask = ask.with(filter, form.optional(filter));
        }
        for (var day : List.of("from", "to", "currentOn")) {
            for (var part : List.of("-day", "-month", "-year")) {
                ask = ask.with(day + part, form.optional(day + part));
            }
        }
        return ask;
    }

    /** Null when a name was asked for that nobody has. People are found by name, or by the id that a link carries. */
    private @Nullable Ask asked(Visit visit, Form form) {
        var ask = Ask.of("/sign-offs");
        for (var person : List.of("worker", "signatory", "assessor")) {
            var text = form.optional(person);
            if (text != null) {
                var found = text.matches("[0-9a-f-]{36}") ? List.of(text) : people.called(visit, text);
                if (found.isEmpty()) {
                    return null;
                }
                ask = ask.with(person, found.getFirst());
            }
        }
        for (var filter : FILTERS) {
            ask = ask.with(filter, form.optional(filter));
        }
        return Stream.of("from", "to", "currentOn")
                .reduce(ask, (asking, day) -> asking.with(day, form.day(day, "the day")), (a, b) -> b);
    }
}
