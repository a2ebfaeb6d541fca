package trellis.query.signoffhistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.project.signoffhistory.HistoryRow;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.project.signoffhistory.SinceThen;
import trellis.query.door.AuthorityView;
import trellis.query.door.ChangeView;
import trellis.query.door.EvidenceView;
import trellis.query.door.SealedText;

/**
 * One fact about a sign-off.
 *
 * @param who caused it
 * @param criterion digest of the exact words that were signed against
 * @param expiresOn the last valid day, or null when it does not expire
 * @param current whether the sign-off holds on the day of the answer; false for every other fact
 * @param changes what has changed since
 */
record HistoryView(
        long position,
        Outcome outcome,
        UUID worker,
        String element,
        @Nullable Stage stage,
        @Nullable Setting setting,
        @Nullable UUID request,
        @Nullable UUID signOff,
        @Nullable UUID assessment,
        UUID who,
        @Nullable UUID assessor,
        @Nullable UUID signatory,
        Instant occurredAt,
        Instant recordedAt,
        boolean seeded,
        @Nullable String edition,
        @Nullable String criterion,
        List<EvidenceView> evidence,
        @Nullable AuthorityView authority,
        @Nullable String declaration,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String reason,
        List<SealedText> texts,
        boolean current,
        List<ChangeView> changes) {
    /** @param since what was told meanwhile of those whom the row names */
    static HistoryView of(HistoryRow row, SinceThen since, LocalDate on) {
        var terms = row.terms();
        var validity = row.validity();
        return new HistoryView(
                row.position(),
                row.outcome(),
                row.skill().worker().value(),
                row.skill().element().value(),
                row.stage(),
                terms == null ? null : terms.setting(),
                row.request() == null ? null : row.request().value(),
                row.signOff() == null ? null : row.signOff().value(),
                row.assessment() == null ? null : row.assessment().value(),
                row.actor().value(),
                row.assessor() == null ? null : row.assessor().value(),
                row.signatory() == null ? null : row.signatory().value(),
                row.occurredAt(),
                row.recordedAt(),
                row.seeded(),
                terms == null ? null : terms.edition().value(),
                terms == null ? null : terms.criterion().value(),
                terms == null
                        ? List.of()
                        : terms.evidence().stream().map(EvidenceView::of).toList(),
                terms == null ? null : AuthorityView.of(terms.authority()),
                terms == null ? null : terms.declaration().value(),
                validity == null ? null : validity.signedOn(),
                validity == null ? null : validity.expiresOn(),
                row.reason(),
                row.texts().stream().map(SealedText::required).toList(),
                row.currentOn(on),
                since.of(row).stream().map(ChangeView::of).toList());
    }
}
