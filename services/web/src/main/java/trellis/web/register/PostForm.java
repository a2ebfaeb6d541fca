package trellis.web.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Form;

/** Reads what a form says about a post and about education. */
final class PostForm {
    private PostForm() {}

    /** @param startsOn null where the form does not ask for it */
    record Post(
            String profession,
            @Nullable String stage,
            @Nullable Integer payBand,
            String team,
            String site,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable String supervisor,
            @Nullable LocalDate startsOn) {}

    record Education(
            String highest,
            String functionalSkills,
            @Nullable LocalDate functionalSkillsOn,
            String careCertificate,
            @Nullable LocalDate careCertificateOn) {}

    static Post post(Form form) {
        return post(form, () -> form.requiredDay("startsOn", "the day the post starts"));
    }

    /** For a form that does not ask when the post starts. */
    static Post standing(Form form) {
        return post(form, () -> null);
    }

    /** Read in the order of the page, which is the order in which the errors are listed. */
    private static Post post(Form form, Supplier<@Nullable LocalDate> startsOn) {
        return new Post(
                form.required("profession", "Choose a profession"),
                form.optional("stage"),
                band(form),
                form.required("team", "Enter the team"),
                form.required("site", "Enter the site"),
                hours(form),
                form.optional("supervisor"),
                startsOn.get());
    }

    static Education education(Form form) {
        return new Education(
                form.required("highest", "Choose the highest education level, or Not reported"),
                form.required("functionalSkills", "Say where they stand with functional skills"),
                form.day("functionalSkillsOn", "the day of the functional skills certificate"),
                form.required("careCertificate", "Say where they stand with the Care Certificate"),
                form.day("careCertificateOn", "the day of the Care Certificate"));
    }

    private static @Nullable Integer band(Form form) {
        var band = form.optional("payBand");
        return band == null ? null : Integer.valueOf(band);
    }

    private static @Nullable BigDecimal hours(Form form) {
        var text = form.required("hoursPerWeek", "Enter the hours a week, such as 37.5");
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            form.error("hoursPerWeek", "Hours a week must be a number, such as 37.5");
            return null;
        }
    }
}
