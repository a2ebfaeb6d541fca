package trellis.web.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.people.Names;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Reads sign-off history with the names that belong to it. */
@Component
public class HistoryReader {
    private static final String WORKER = "worker";
    private static final int MOST = 500;
    private static final List<String> FILTERS = List.of(WORKER, "signatory", "assessor", "element", "outcome", "sort");
    private static final List<String> DAYS = List.of("from", "to", "currentOn", "expiresBy");

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
        return page(visit, form, cursor, null);
    }

    private History page(Visit visit, Form form, @Nullable String cursor, @Nullable Integer limit) {
        var asked = asked(form);
        return asked == null
                ? new History(null, 0, List.of(), null)
                : services.query().get(visit, asked.with("cursor", cursor).with("limit", limit), History.class);
    }

    /** Every row of what the form asks for. */
    List<History.Row> all(Visit visit, Form form) {
        called(visit, form);
        var all = new ArrayList<History.Row>();
        String cursor = null;
        do {
            var page = page(visit, form, cursor, MOST);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    Names names(Visit visit, List<History.Row> rows) {
        return people.names(visit, rows.stream().flatMap(History.Row::people));
    }

    /** The name of the one worker that the form asks for, or null. */
    @Nullable
    String named(Visit visit, Form form) {
        var worker = form.optional(WORKER);
        return worker == null || !isId(worker)
                ? null
                : people.names(visit, Stream.of(worker)).of(worker);
    }

    /** The address of the page with the same filters, but for those named. */
    static Ask shown(String path, Form form, String... without) {
        var ask = Ask.of(path);
        for (var filter : FILTERS) {
            ask = List.of(without).contains(filter) ? ask : ask.with(filter, form.optional(filter));
        }
        for (var day : DAYS) {
            for (var part : List.of("-day", "-month", "-year")) {
                ask = ask.with(day + part, form.optional(day + part));
            }
        }
        return ask;
    }

    /**
     * The workers who are called as was typed, to choose from; when it is one alone, the form names them by id from
     * here on, as links do.
     */
    List<Option> called(Visit visit, Form form) {
        var typed = form.optional(WORKER);
        if (typed == null || isId(typed)) {
            return List.of();
        }
        var found = people.called(visit, typed);
        if (found.size() == 1) {
            form.replace(WORKER, found.getFirst());
            return List.of();
        }
        var names = people.names(visit, found.stream());
        return found.stream()
                .map(person -> new Option(person, names.of(person)))
                .sorted(Comparator.comparing(Option::text))
                .toList();
    }

    /** Null while it is not known which worker is meant. */
    private static @Nullable Ask asked(Form form) {
        var worker = form.optional(WORKER);
        if (worker != null && !isId(worker)) {
            return null;
        }
        var ask = Ask.of("/sign-offs");
        for (var filter : FILTERS) {
            ask = ask.with(filter, form.optional(filter));
        }
        return DAYS.stream().reduce(ask, (asking, day) -> asking.with(day, form.day(day, "the day")), (a, b) -> b);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f-]{36}");
    }
}
