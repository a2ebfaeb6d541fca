package trellis.language;

/** Checks that value types share. */
public final class Text {
    private Text() {}

    /**
     * @return the text itself
     * @throws IllegalArgumentException when blank, longer than {@code most} characters or with a control character
     */
    public static String required(String what, String text, int most) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (text.length() > most) {
            throw new IllegalArgumentException(what + " is longer than " + most + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " contains a control character");
        }
        return text;
    }

    /** Whether it has the characters of a code: ASCII letters, digits and hyphens, 1 to {@code most} of them. */
    public static boolean isCode(String text, int most) {
        return !text.isEmpty() && text.length() <= most && text.chars().allMatch(Text::isOfACode);
    }

    /**
     * @return the code itself
     * @throws IllegalArgumentException unless {@link #isCode}
     */
    public static String code(String what, String text, int most) {
        if (!isCode(text, most)) {
            throw new IllegalArgumentException(what + " is not a code");
        }
        return text;
    }

    private static boolean isOfACode(int each) {
        return each == '-' || (each < 0x80 && Character.isLetterOrDigit(each));
    }
}
