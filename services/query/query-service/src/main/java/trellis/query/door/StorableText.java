package trellis.query.door;

/** Text that PostgreSQL, JSON and a page can all keep: no control character, no half and no unreadable one. */
final class StorableText {
    /** What bytes that are no UTF-8 are read as. */
    private static final int UNREADABLE = 0xFFFD;

    private StorableText() {}

    static boolean is(String text) {
        return text.codePoints().allMatch(StorableText::storable);
    }

    private static boolean storable(int codePoint) {
        var halfOfAPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !halfOfAPair && codePoint != UNREADABLE && !Character.isISOControl(codePoint);
    }
}
