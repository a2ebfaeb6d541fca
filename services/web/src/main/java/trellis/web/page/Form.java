package trellis.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import trellis.web.service.Refused;

/** What somebody filled in, and what is wrong with it. Keeps every value, so that nothing is typed twice. */
public final class Form {
    private static final int LONGEST = 4000;

    private final MultiValueMap<String, String> values;
    private final List<FieldError> errors = new ArrayList<>();

    public Form(MultiValueMap<String, String> values) {
        this.values = new LinkedMultiValueMap<>(values);
    }

    public static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /** Fills in what is known, for a form that changes something. */
    public Form fill(String name, @Nullable Object value) {
        if (value != null && !values.containsKey(name)) {
            values.add(name, value.toString());
        }
        return this;
    }

    /** Another value for what the visitor does not fill in themselves. */
    public Form replace(String name, String value) {
        values.set(name, value);
        return this;
    }

    public Form fillDay(String name, @Nullable LocalDate day) {
        return day == null
                ? this
                : fill(name + "-day", day.getDayOfMonth())
                        .fill(name + "-month", day.getMonthValue())
                        .fill(name + "-year", day.getYear());
    }

    /** The key that makes sending the form twice harmless: made when it was shown. */
    public String key() {
        var key = value("key");
        return key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    /** Trimmed; empty when not filled in. */
    public String value(String name) {
        return Objects.requireNonNullElse(values.getFirst(name), "").strip();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Null when not filled in. */
    public @Nullable String optional(String name) {
        var text = value(name);
        return text.isEmpty() ? null : text;
    }

    /** Free text; null when not filled in, an error when it is longer than the services keep. */
    public @Nullable String words(String name, String what) {
        var text = optional(name);
        if (text != null && text.length() > LONGEST) {
            error(name, "%s must be %,d characters or fewer. You have %,d".formatted(what, LONGEST, text.length()));
        }
        return text;
    }

    /** The value, or an error that says what to do. */
    public String required(String name, String message) {
        var text = value(name);
        if (text.isEmpty()) {
            error(name, message);
        }
        return text;
    }

    /** The values ticked, or an error when there is none. */
    public List<String> requiredAny(String name, String message) {
        var ticked = values(name);
        if (ticked.isEmpty()) {
            error(name, message);
        }
        return ticked;
    }

    public @Nullable LocalDate requiredDay(String name, String what) {
        if (noDay(name)) {
            error(name, "Enter " + what);
            return null;
        }
        return day(name, what);
    }

    /** Null when left empty or not a real date; the latter is an error. */
    public @Nullable LocalDate day(String name, String what) {
        if (noDay(name)) {
            return null;
        }
        try {
            return LocalDate.of(number(name + "-year"), number(name + "-month"), number(name + "-day"));
        } catch (DateTimeException | NumberFormatException unreal) {
            error(name, "%s must be a real date, such as 22 11 2026".formatted(capital(what)));
            return null;
        }
    }

    /** @param name empty where it concerns the form as a whole */
    public void error(String name, String message) {
        errors.add(new FieldError(name, values.containsKey(name + "-day") ? name + "-day" : name, message));
    }

    /** Says each fault in other words. */
    public void reword(UnaryOperator<FieldError> said) {
        errors.replaceAll(said);
    }

    /** What the service refused, in the words that the pages have for it. */
    public Form refused(Refused refused) {
        return refused(refused, Map.of());
    }

    /** @param fields the field of this form that a refusal of that code is about */
    public Form refused(Refused refused, Map<String, String> fields) {
        for (var problem : refused.errors()) {
            var path = Objects.requireNonNullElse(problem.field(), "");
            var name = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
            error(shown(name) ? name : fields.getOrDefault(refused.code(), ""), Refusals.words(problem));
        }
        if (refused.errors().isEmpty()) {
            error(fields.getOrDefault(refused.code(), ""), Refusals.words(refused));
        }
        return this;
    }

    /** A link to a field that the page does not have would lead nowhere. */
    private boolean shown(String name) {
        return values.containsKey(name) || values.containsKey(name + "-day");
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    /** Null when the field is fine. */
    public @Nullable String errorOf(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** The ids of what a control is described by; null when there is nothing. */
    public @Nullable String about(String name, @Nullable String hint) {
        var described = (hint == null ? "" : name + "-hint ") + (errorOf(name) == null ? "" : name + "-error");
        return described.isEmpty() ? null : described.strip();
    }

    private boolean noDay(String name) {
        return value(name + "-day").isEmpty()
                && value(name + "-month").isEmpty()
                && value(name + "-year").isEmpty();
    }

    private int number(String name) {
        return Integer.parseInt(value(name));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
