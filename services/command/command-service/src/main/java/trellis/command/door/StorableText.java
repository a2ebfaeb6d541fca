package trellis.command.door;

/** Text that PostgreSQL, JSON and a page can all keep: no control character but tab and new line, no half character. */
public final class StorableText {
    private StorableText() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(StorableText::storable);
    }

    private static boolean storable(int codePoint) {
        var halfOfAPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        var layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return !halfOfAPair && (layout || !Character.isISOControl(codePoint));
    }
}
