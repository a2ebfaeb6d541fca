package trellis.web.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Form;
import trellis.web.service.Ask;

/**
 * What of an audit list is asked for.
 *
 * @param sent as the service names it
 * @param form as the page names it, which its links keep
 */
record AuditFilter(
        Map<String, String> sent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Form form) {
    static AuditFilter refused(Form form) {
        return of(form, Map.of("who", "actor", "rule", "code"));
    }

    static AuditFilter reads(Form form) {
        return of(form, Map.of("who", "reader", "subject", "subject"));
    }

    private static AuditFilter of(Form form, Map<String, String> names) {
        var sent = new LinkedHashMap<String, String>();
        names.forEach((shown, name) -> {
            var value = form.optional(shown);
            if (value != null) {
                sent.put(name, value);
            }
        });
        return new AuditFilter(sent, form.day("from", "the first day"), form.day("to", "the last day"), form);
    }

    Ask ask(String path) {
        var ask = Ask.of(path);
        for (var each : sent.entrySet()) {
            ask = ask.with(each.getKey(), each.getValue());
        }
        return ask.with("from", from).with("to", to);
    }

    /** The address of the page with the same filters. */
    Ask shown(String path) {
        return shown(path, List.of("who", "rule", "subject"));
    }

    /** The query of the page with the same filters but one. */
    Ask without(String name) {
        return shown(
                "",
                List.of("who", "rule", "subject").stream()
                        .filter(each -> !each.equals(name))
                        .toList());
    }

    private Ask shown(String path, List<String> names) {
        var ask = Ask.of(path);
        for (var name : names) {
            ask = ask.with(name, form.optional(name));
        }
        for (var day : List.of("from", "to")) {
            for (var part : List.of("-day", "-month", "-year")) {
                ask = ask.with(day + part, form.optional(day + part));
            }
        }
        return ask;
    }
}
