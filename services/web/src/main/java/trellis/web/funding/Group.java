package trellis.web.funding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trellis.web.page.Form;

/**
 * Questions that are asked of each of several things alike, such as instalments. One is shown at first; a button adds
 * another, and the page is shown anew with all that was filled in.
 *
 * @param title of each, before its number
 * @param list what the service calls them in what is sent
 * @param most as many as the service takes
 */
record Group(String title, String list, int most, List<Field> fields) {
    /** The button that adds one. */
    static final String MORE = "more";

    private static final String SHOWN = "shown";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

    /** One of them, as the page shows it. */
    record Part(int number, String title, List<Field> fields) {}

    List<Part> parts(Form form) {
        return IntStream.rangeClosed(1, shown(form)).mapToObj(this::part).toList();
    }

    /** Those that something was said about; the first always. */
    List<Part> filled(Form form) {
        return parts(form).stream()
                .filter(part -> part.number() == 1 || !part.fields().stream().allMatch(field -> field.isBlank(form)))
                .toList();
    }

    public int shown(Form form) {
        var shown = form.value(SHOWN);
        return WHOLE.matcher(shown).matches() ? Math.clamp(Integer.parseInt(shown), 1, most) : 1;
    }

    Form another(Form form) {
        return form.replace(SHOWN, Integer.toString(Math.min(most, shown(form) + 1)));
    }

    /** Where several are shown, each fault says of which it is. */
    Form told(Form form) {
        var parts = parts(form);
        if (parts.size() > 1) {
            form.reword(fault -> parts.stream()
                    .filter(part -> part.fields().stream()
                            .anyMatch(field -> field.name().equals(fault.field())))
                    .findFirst()
                    .map(part -> fault.saying(part.title() + ": " + lower(fault.message())))
                    .orElse(fault));
        }
        return form;
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
    }

    /** What the service says of the third in its list is said of the third that was filled in. */
    String fieldOf(String path, Form form) {
        var found = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\.(\\w+).*")
                .matcher(path);
        if (!found.matches()) {
            return path;
        }
        var at = Integer.parseInt(found.group(1));
        var filled = filled(form);
        return at < filled.size()
                ? Field.numbered(found.group(2), filled.get(at).number())
                : path;
    }

    private Part part(int number) {
        return new Part(
                number,
                title + " " + number,
                fields.stream().map(field -> field.numbered(number)).toList());
    }
}
