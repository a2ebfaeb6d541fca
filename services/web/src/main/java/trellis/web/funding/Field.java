package trellis.web.funding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Form;
import trellis.web.page.Option;

/**
 * One question of a form about money.
 *
 * @param kind text, money, day, choice, paper or hidden, as the template knows them
 * @param label of a hidden one its value
 * @param none what a choice says before one is made
 */
record Field(
        String kind, String name, String label, @Nullable String hint, List<Option> options, String none) {
    static Field text(String name, String label, @Nullable String hint) {
        return new Field("text", name, label, hint, List.of(), "");
    }

    static Field money(String name, String label, @Nullable String hint) {
        return new Field("money", name, label, hint, List.of(), "");
    }

    static Field day(String name, String label) {
        return new Field("day", name, label, "For example, 22 11 2026", List.of(), "");
    }

    static Field choice(String name, String label, List<Option> options) {
        return new Field("choice", name, label, null, options, "Choose");
    }

    static Field hidden(String name, String value) {
        return new Field("hidden", name, value, null, List.of(), "");
    }

    static Field paper(String name, String label, @Nullable String hint) {
        return new Field("paper", name, label, hint, List.of(), "");
    }

    /** A choice that need not be made. */
    Field orNothing(String says) {
        return new Field(kind, name, label, hint, options, says);
    }

    /** The same question of the n-th of several alike: the first keeps its name. */
    Field numbered(int n) {
        return new Field(kind, numbered(name, n), label, hint, options, none);
    }

    static String numbered(String name, int n) {
        return n == 1 ? name : name + "-" + n;
    }

    /** Whether nothing at all was said to it. */
    boolean isBlank(Form form) {
        return Stream.of("", "-day", "-month", "-year", "Kept", "Reference")
                .allMatch(part -> form.value(name + part).isEmpty());
    }

    /** What proves the chosen file: its fingerprint, and where its owner finds it. */
    static Map<String, Object> paperOf(Form form, String name, String missing) {
        var digest = digestOf(form, name, missing);
        var reference = form.optional(name + "Reference");
        return reference == null ? Map.of("digest", digest) : Map.of("digest", digest, "reference", reference);
    }

    /** The fingerprint of the file chosen now, or when the form was sent before. */
    static String digestOf(Form form, String name, String missing) {
        var kept = form.value(name + "Kept");
        return form.value(name).isEmpty() && !kept.isEmpty() ? kept : form.required(name, missing);
    }
}
