package trellis.command.signoff;

import org.jspecify.annotations.Nullable;
import trellis.command.door.Sha256;
import trellis.language.Digest;

/** The words that are declared. Facts keep their digest, so another wording is another digest and never rewrites. */
enum Declarations {
    REQUEST("I have practised this skill, I believe that I meet it, and what is recorded about it is true."),
    SIGN_OFF("I have judged this skill against its criterion on the evidence shown, I am entitled to sign it off, and I"
            + " answer for this decision.");

    private final String words;

    Declarations(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Digest digest() {
        return Sha256.of(words);
    }

    /** @return null when they were not declared: the decision says what follows */
    @Nullable
    Digest declared(boolean yes) {
        return yes ? digest() : null;
    }
}
