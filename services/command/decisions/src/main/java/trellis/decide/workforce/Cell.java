package trellis.decide.workforce;

import trellis.decide.workforce.SheetProblem.Code;

/** What came of reading one cell. */
sealed interface Cell<T> {
    record Read<T>(T value) implements Cell<T> {}

    record Wrong<T>(Code code, String advice) implements Cell<T> {}

    static <T> Cell<T> read(T value) {
        return new Read<>(value);
    }

    /** "write {@code expected}, not ‘{@code found}’" */
    static <T> Cell<T> write(Code code, String expected, String found) {
        return new Wrong<>(code, "write " + expected + ", not ‘" + shortened(found) + "’");
    }

    private static String shortened(String found) {
        return found.length() <= 40 ? found : found.substring(0, 40) + "…";
    }
}
