package trellis.web.service;

/** The exact words that are declared when asking for a sign-off and when giving one. */
public record Declarations(Declaration request, Declaration signOff) {
    public record Declaration(String words, String digest) {}
}
