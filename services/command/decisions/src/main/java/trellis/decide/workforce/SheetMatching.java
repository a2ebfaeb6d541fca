package trellis.decide.workforce;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which place in a row holds which column, from 0. A column that is not matched is not said by the sheet. */
public record SheetMatching(Map<SheetColumn, Integer> places) {
    /** @throws IllegalArgumentException for a place before the first, or one that two columns share */
    public SheetMatching {
        places = Map.copyOf(places);
        if (places.values().stream().anyMatch(place -> place < 0)) {
            throw new IllegalArgumentException("a place before the first");
        }
        if (places.values().stream().distinct().count() < places.size()) {
            throw new IllegalArgumentException("two columns in one place");
        }
    }

    /** What the headings say. Of several that mean one column the first counts; nothing is guessed from the cells. */
    public static SheetMatching suggestedBy(List<String> headings) {
        var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        for (int place = 0; place < headings.size(); place++) {
            for (var column : SheetColumn.values()) {
                if (column.isHeaded(headings.get(place))) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        return new SheetMatching(places);
    }

    /**
     * The same for a later sheet: what was found under a heading is under that heading again, and what was left out is
     * left out again. What the earlier sheet did not have is taken as the headings suggest.
     *
     * @param former the headings that this matching is of
     */
    public SheetMatching carriedOver(List<String> former, List<String> headings) {
        var carried = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
        places.forEach((column, place) -> {
            var again = place < former.size() ? headings.indexOf(former.get(place)) : -1;
            if (again >= 0 && !carried.containsValue(again)) {
                carried.put(column, again);
            }
        });
        var couldHaveBeen = suggestedBy(former).places();
        suggestedBy(headings).places().forEach((column, place) -> {
            if (!couldHaveBeen.containsKey(column) && !carried.containsValue(place)) {
                carried.putIfAbsent(column, place);
            }
        });
        return new SheetMatching(carried);
    }

    /** Columns that every row needs and the sheet does not have. */
    public List<SheetColumn> missing() {
        return Arrays.stream(SheetColumn.values())
                .filter(column -> column.required() && !places.containsKey(column))
                .toList();
    }

    /** What a row says in a column, without the space around it; empty when it does not. */
    String cell(SheetColumn column, List<String> row) {
        var place = places.get(column);
        return place == null || place >= row.size()
                ? ""
                : row.get(place).replace('\u00a0', ' ').strip();
    }
}
