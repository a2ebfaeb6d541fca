package trellis.command.vault;

import org.jspecify.annotations.Nullable;

/** What a person is called and reached by. */
public record PersonDetails(
        String given, String family, @Nullable String email) {
    public String name() {
        return given + " " + family;
    }
}
