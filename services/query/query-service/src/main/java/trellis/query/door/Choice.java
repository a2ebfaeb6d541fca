package trellis.query.door;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;

/** Query parameters that name one of a few things. */
public final class Choice {
    private Choice() {}

    /**
     * @return null when nothing was asked
     * @throws ProblemException 400 when it names none
     */
    public static <E extends Enum<E>> @Nullable E of(String field, Class<E> type, @Nullable String asked) {
        return asked == null ? null : required(field, type, asked);
    }

    /** @throws ProblemException 400 when it names none */
    public static <E extends Enum<E>> E required(String field, Class<E> type, String asked) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> none(field));
    }

    /** @throws ProblemException 400 for text that no element can have as its code */
    public static @Nullable ElementCode element(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        if (asked.isBlank() || asked.length() > 20) {
            throw none("element");
        }
        return new ElementCode(asked);
    }

    public static ProblemException none(String field) {
        return Problem.badField(field, "FIELD_INVALID", "This is none of the choices.")
                .asException();
    }
}
