package trellis.query.signoffhistory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.query.door.Names;
import trellis.query.door.RowsFile;

/** The history as a file: the rows of the screen in its order, all pages, every value in full. */
final class HistoryFile {
    private static final List<String> HEADINGS = List.of(
            "Position",
            "Outcome",
            "Worker",
            "Worker name",
            "Element",
            "Stage",
            "Setting",
            "Request",
            "Sign-off",
            "Assessment",
            "Who",
            "Who name",
            "Assessor",
            "Assessor name",
            "Signatory",
            "Signatory name",
            "Occurred at",
            "Recorded at",
            "Invented",
            "Edition",
            "Criterion digest",
            "Evidence",
            "Authority",
            "Register",
            "Registration checked on",
            "Declaration digest",
            "Signed on",
            "Expires on",
            "Reason",
            "Current",
            "Changed since");

    private HistoryFile() {}

    /** Everybody whom the rows name. */
    static Set<PersonId> people(List<HistoryView> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(
                                Stream.of(row.worker(), row.who()),
                                Stream.ofNullable(row.assessor()),
                                Stream.ofNullable(row.signatory()))
                        .flatMap(people -> people))
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    static RowsFile of(List<HistoryView> rows, Names names, LocalDate on) {
        return new RowsFile(
                "sign-offs-" + on,
                HEADINGS,
                rows.stream().map(row -> cells(row, names)).toList());
    }

    private static @Nullable String name(Names names, @Nullable UUID person) {
        return person == null ? null : names.of(new PersonId(person));
    }

    private static List<@Nullable Object> cells(HistoryView row, Names names) {
        var authority = row.authority();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.position());
        cells.add(row.outcome());
        cells.add(row.worker());
        cells.add(name(names, row.worker()));
        cells.add(row.element());
        cells.add(row.stage());
        cells.add(row.setting());
        cells.add(row.request());
        cells.add(row.signOff());
        cells.add(row.assessment());
        cells.add(row.who());
        cells.add(name(names, row.who()));
        cells.add(row.assessor());
        cells.add(name(names, row.assessor()));
        cells.add(row.signatory());
        cells.add(name(names, row.signatory()));
        cells.add(row.occurredAt());
        cells.add(row.recordedAt());
        cells.add(row.seeded());
        cells.add(row.edition());
        cells.add(row.criterion());
        cells.add(row.evidence().stream()
                .map(each -> each.observation() + " " + each.method() + " " + each.happenedOn() + " " + each.record())
                .collect(Collectors.joining("; ")));
        cells.add(authority == null ? null : authority.authority());
        cells.add(authority == null ? null : authority.register());
        cells.add(authority == null ? null : authority.registrationCheckedOn());
        cells.add(row.declaration());
        cells.add(row.signedOn());
        cells.add(row.expiresOn());
        cells.add(row.reason());
        cells.add(row.current());
        cells.add(row.changes().stream()
                .map(each -> each.what() + " " + each.on() + (each.note() == null ? "" : " " + each.note()))
                .collect(Collectors.joining("; ")));
        return cells;
    }
}
