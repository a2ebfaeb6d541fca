package trellis.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import trellis.web.dashboard.Dashboard.Figure;
import trellis.web.dashboard.Dashboard.Part;
import trellis.web.dashboard.Shown.Link;
import trellis.web.service.Ask;

/**
 * The lists of records that figures of a day count.
 *
 * @param today whether it is today: the register is listed as it is now, requests as they wait now
 */
record Records(LocalDate at, boolean today) {
    @Nullable
    Link behind(Figure figure) {
        return switch (figure.name()) {
            case "workers", "education" -> today ? new Link("These support workers", "/workers") : null;
            case "coverage" ->
                new Link(
                        "Sign-offs that hold on this day",
                        day(Ask.of("/sign-offs"), "currentOn", at).text());
            case "expiring" ->
                new Link("Every sign-off that ends by then, also of those who left or moved stage", expiring(90));
            case "signOffsByMonth", "timeToSignOff" -> new Link("Every sign-off", "/sign-offs?outcome=SIGNED");
            case "waiting" ->
                today ? new Link("These requests, oldest first", waiting().text()) : null;
            default -> null;
        };
    }

    /** Null where there is no list, or nothing in it. */
    @Nullable
    String behind(Figure figure, Part part) {
        if (part.numerator() == 0) {
            return null;
        }
        return switch (figure.name()) {
            case "workers" ->
                today
                        ? Ask.of("/workers")
                                .with("profession", part.by("profession"))
                                .with("stage", part.by("stage"))
                                .text()
                        : null;
            case "expiring" -> expiring(Integer.parseInt(part.by("days")));
            case "signOffsByMonth" -> month(YearMonth.parse(part.by("month")));
            case "waiting" -> today ? waited(part.by("age")) : null;
            default -> null;
        };
    }

    private String expiring(int days) {
        var ask = Ask.of("/sign-offs").with("sort", "expiresOn");
        return day(day(ask, "currentOn", at), "expiresBy", at.plusDays(days)).text();
    }

    private static String month(YearMonth month) {
        var ask = Ask.of("/sign-offs").with("outcome", "SIGNED").with("sort", "occurredAt");
        return day(day(ask, "from", month.atDay(1)), "to", month.atEndOfMonth()).text();
    }

    private static Ask waiting() {
        return Ask.of("/sign-offs").with("outcome", "WAITING").with("sort", "occurredAt");
    }

    /** @param age such as 8-14 or 29+ */
    private String waited(String age) {
        if (age.endsWith("+")) {
            return day(waiting(), "to", at.minusDays(Integer.parseInt(age.substring(0, age.length() - 1))))
                    .text();
        }
        var ends = age.split("-", 2);
        var from = day(waiting(), "from", at.minusDays(Integer.parseInt(ends[1])));
        return day(from, "to", at.minusDays(Integer.parseInt(ends[0]))).text();
    }

    /** As the date fields of the list name it. */
    private static Ask day(Ask ask, String name, LocalDate day) {
        return ask.with(name + "-day", day.getDayOfMonth())
                .with(name + "-month", day.getMonthValue())
                .with(name + "-year", day.getYear());
    }
}
