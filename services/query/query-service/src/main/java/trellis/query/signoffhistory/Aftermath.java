package trellis.query.signoffhistory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.signoff.SignOffId;
import trellis.project.SkillKey;
import trellis.project.signoffhistory.HistoryKey;
import trellis.project.signoffhistory.HistoryRow;
import trellis.project.signoffhistory.SignOffHistory;
import trellis.project.signoffhistory.SinceThen;
import trellis.query.door.ChangeView;
import trellis.query.door.Days;
import trellis.query.door.Framework;
import trellis.query.door.Reading;
import trellis.query.door.SinceSigned;

/** Joins what has changed since, up to today: what was told of the people of the rows, and the editions. */
final class Aftermath implements SinceSigned {
    private final SignOffHistoryTable table;
    private final Framework framework;
    private final Days days;

    Aftermath(SignOffHistoryTable table, Framework framework, Days days) {
        this.table = table;
        this.framework = framework;
        this.days = days;
    }

    SinceThen of(Reading reading, Collection<HistoryRow> rows) {
        var people = rows.stream()
                .filter(row -> row.outcome() == HistoryRow.Outcome.SIGNED)
                .flatMap(row -> Stream.concat(Stream.of(row.skill().worker()), Stream.ofNullable(row.signatory())))
                .collect(Collectors.toUnmodifiableSet());
        return new SinceThen(
                table.people(reading.sql(), reading.tenant(), people), framework.editions(reading.sql()), days.today());
    }

    @Override
    public Map<SignOffId, List<ChangeView>> of(Reading reading, SkillKey skill) {
        var key = new HistoryKey.OfSkill(skill);
        if (!(table.load(reading.sql(), reading.tenant(), Set.of(key)).get(key) instanceof SignOffHistory history)) {
            return Map.of();
        }
        var since = of(reading, history.rows());
        var changes = new HashMap<SignOffId, List<ChangeView>>();
        for (var row : history.rows()) {
            if (row.outcome() == HistoryRow.Outcome.SIGNED && row.signOff() != null) {
                changes.put(
                        row.signOff(),
                        since.outside(row).stream().map(ChangeView::of).toList());
            }
        }
        return changes;
    }
}
