package trellis.decide.workforce;

import static trellis.decide.workforce.Cell.read;
import static trellis.decide.workforce.Cell.write;

import java.util.Comparator;
import java.util.Map;
import trellis.decide.workforce.SheetProblem.Code;
import trellis.language.ProfessionCode;

/** The professions that a sheet may name, by code or by name: Physiotherapy is the profession of physiotherapists. */
record SheetProfessions(Map<ProfessionCode, String> names) {
    /** Long enough that no two professions share it. */
    private static final int SHORTEST_STEM = 6;

    private static final int LONGEST_ENDING = 8;
    private static final int SHORTEST_HINT = 3;

    SheetProfessions {
        names = Map.copyOf(names);
    }

    Cell<ProfessionCode> profession(String text) {
        var plain = plain(text);
        var named = names.entrySet().stream()
                .filter(each -> SheetCells.plain(each.getKey().value()).equals(plain)
                        || plain(each.getValue()).equals(plain))
                .findFirst()
                .or(() -> names.entrySet().stream()
                        .filter(each -> differInTheirEnding(plain(each.getValue()), plain))
                        .findFirst());
        return named.map(each -> read(each.getKey())).orElseGet(() -> write(Code.NOT_A_PROFESSION, hint(plain), text));
    }

    private String hint(String plain) {
        return names.values().stream()
                .filter(name -> shared(plain(name), plain) >= SHORTEST_HINT)
                .max(Comparator.<String>comparingInt(name -> shared(plain(name), plain))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("the name of a profession such as Physiotherapists");
    }

    private static boolean differInTheirEnding(String name, String text) {
        int stem = shared(name, text);
        return stem >= SHORTEST_STEM
                && name.length() - stem <= LONGEST_ENDING
                && text.length() - stem <= LONGEST_ENDING;
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Without what stands in brackets. */
    private static String plain(String name) {
        return SheetCells.plain(name.replaceAll("\\(.*", ""));
    }
}
