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
}
