package trellis.query.door;

/** Text that PostgreSQL, JSON and a page can all keep: no control character and no half character. */
final class StorableText {
    private StorableText() {}

    static boolean is(String text) {
        return text.codePoints().allMatch(StorableText::storable);
    }

    private static boolean storable(int codePoint) {
        var halfOfAPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !halfOfAPair && !Character.isISOControl(codePoint);
    }
}
