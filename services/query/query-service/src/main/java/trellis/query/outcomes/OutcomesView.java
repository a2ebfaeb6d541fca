package trellis.query.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.language.funding.OutcomeMeasure;
import trellis.project.outcomes.Moment;
import trellis.project.outcomes.OutcomeFigure;
import trellis.project.outcomes.Outcomes;
import trellis.query.door.AsOf;

/**
 * @param edition by which stages are complete, or null before anything was signed off
 * @param figures one for each measure
 */
record OutcomesView(
        AsOf asOf,
        MomentView baseline,
        MomentView until,
        @Nullable String edition,
        List<OutcomeFigureView> figures) {
    /** @param day that the position stands for; null before the first fact about anybody */
    record MomentView(long position, @Nullable LocalDate day) {
        static MomentView of(Moment moment) {
            return new MomentView(moment.position(), moment.day());
        }
    }

    /**
     * @param rule how it is counted, in words; another rule is another version
     * @param count null while it is not due
     * @param of whom it is a part of, or null when it is a part of nothing
     * @param stillSo how many of those counted are so at the answer's moment
     */
    record OutcomeFigureView(
            OutcomeMeasure measure,
            String rule,
            int version,
            @Nullable Long count,
            @Nullable Long of,
            long stillSo) {
        static OutcomeFigureView of(OutcomeFigure figure, Map<OutcomeMeasure, Long> lasting) {
            return new OutcomeFigureView(
                    figure.measure(),
                    figure.rule(),
                    OutcomeFigure.VERSION,
                    figure.count(),
                    figure.of(),
                    Objects.requireNonNull(lasting.get(figure.measure())));
        }
    }

    static OutcomesView of(AsOf asOf, Outcomes outcomes, long baseline, long position) {
        var edition = outcomes.edition(position);
        var lasting = outcomes.lasting(baseline, position, asOf.position());
        return new OutcomesView(
                asOf,
                MomentView.of(outcomes.at(baseline)),
                MomentView.of(outcomes.at(position)),
                edition == null ? null : edition.value(),
                outcomes.figures(baseline, position).stream()
                        .map(figure -> OutcomeFigureView.of(figure, lasting))
                        .toList());
    }
}
