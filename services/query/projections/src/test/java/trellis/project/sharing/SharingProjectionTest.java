package trellis.project.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.DIGEST;
import static trellis.project.Facts.day;
import static trellis.project.Facts.noon;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingEvent.SharingAgreed;
import trellis.language.privacy.SharingEvent.SharingEnded;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;
import trellis.project.InMemory;

class SharingProjectionTest {
    private static final SharingId SHARING = new SharingId(new UUID(5, 1));
    private static final OrganisationCode FACULTY = new OrganisationCode("S1Y5D");
    private static final SharingEnded ENDED = new SharingEnded(SHARING, "NO_LONGER_NEEDED", BOB, noon(7, 10));

    private static SharingAgreed agreed(LocalDate from, @Nullable LocalDate until) {
        return new SharingAgreed(
                SHARING,
                List.of(FACULTY),
                Set.of(SharedFigures.WORKFORCE),
                SharingPurpose.WORKFORCE_PLANNING,
                new Document(DIGEST, "DSA-7"),
                from,
                until,
                ANN,
                noon(5, 10));
    }

    private static Sharing after(DomainEvent... facts) {
        return Objects.requireNonNull(
                InMemory.after(new SharingProjection(), facts).get(SHARING));
    }

    @Test
    void what_was_agreed_stands_from_its_first_through_its_last_day() {
        var sharing = after(agreed(day(6, 1), day(6, 30)));
        assertThat(sharing.standsOn(day(5, 31))).isFalse();
        assertThat(sharing.standsOn(day(6, 1))).isTrue();
        assertThat(sharing.standsOn(day(6, 30))).isTrue();
        assertThat(sharing.standsOn(day(7, 1))).isFalse();
        assertThat(after(agreed(day(6, 1), null)).standsOn(day(12, 31))).isTrue();
    }

    @Test
    void what_is_recorded_late_lets_nothing_out_for_the_days_before() {
        var sharing = after(agreed(day(4, 1), null));
        assertThat(sharing.standsOn(day(5, 9))).isFalse();
        assertThat(sharing.standsOn(day(5, 10))).isTrue();
    }

    @Test
    void what_was_ended_stands_no_more_from_that_day_on() {
        var sharing = after(agreed(day(6, 1), null), ENDED);
        assertThat(sharing.standsOn(day(7, 9))).isTrue();
        assertThat(sharing.standsOn(day(7, 10))).isFalse();
        assertThat(sharing.end()).isEqualTo(new Sharing.End(noon(7, 10), "NO_LONGER_NEEDED", BOB));
        var again = after(agreed(day(6, 1), null), ENDED, new SharingEnded(SHARING, "OTHER", ANN, noon(7, 12)));
        assertThat(again).isEqualTo(sharing);
    }

    @Test
    void the_end_of_what_was_never_agreed_leaves_nothing() {
        assertThat(InMemory.after(new SharingProjection(), ENDED)).isEmpty();
    }

    @Test
    void it_covers_its_parties_and_its_figures_alone() {
        var sharing = after(agreed(day(6, 1), null));
        assertThat(sharing.covers(FACULTY, SharedFigures.WORKFORCE)).isTrue();
        assertThat(sharing.covers(FACULTY, SharedFigures.COMPETENCE)).isFalse();
        assertThat(sharing.covers(new OrganisationCode("D7T5G"), SharedFigures.WORKFORCE))
                .isFalse();
    }
}
