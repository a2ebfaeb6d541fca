package trellis.demonstration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import trellis.language.TenantId;

/** The invented past of one organisation, in the order of its time. */
public record Story(TenantId tenant, List<Step> steps) {
    public static final LocalDate BEGIN = LocalDate.of(2025, 5, 1);
    public static final LocalDate END = LocalDate.of(2026, 11, 22);

    /** Puts the steps in the order of their time; those of one moment stay in the order given. */
    public Story {
        steps = steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }
}
