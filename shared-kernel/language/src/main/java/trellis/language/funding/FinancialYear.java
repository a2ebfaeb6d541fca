package trellis.language.funding;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/** The year that money belongs to: 1 April to 31 March. */
public record FinancialYear(int startsIn) {
    private static final Pattern WRITTEN = Pattern.compile("[0-8]\\d{3}/\\d{2}");

    public FinancialYear {
        if (startsIn < 0 || startsIn > 9_000) {
            throw new IllegalArgumentException("a financial year starts in a year of four digits");
        }
    }

    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** @return nothing unless the text is a year as people write it, such as 2025/26 */
    public static Optional<FinancialYear> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        var year = new FinancialYear(Integer.parseInt(text.substring(0, 4)));
        return text.equals(year.toString()) ? Optional.of(year) : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(startsIn, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startsIn + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate day) {
        return equals(of(day));
    }

    /** Such as 2025/26. */
    @Override
    public String toString() {
        return "%04d/%02d".formatted(startsIn, (startsIn + 1) % 100);
    }
}
