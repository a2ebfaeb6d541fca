package trellis.web.service;

import org.jspecify.annotations.Nullable;

/**
 * One request by somebody signed in.
 *
 * @param token their access token; goes to both services and nowhere else
 * @param after the position that the answer must include, so that they see what they just saved
 * @param done the code of what they just saved
 * @param fragment true when only the main part of the page is wanted
 */
public record Visit(
        Me me,
        String token,
        @Nullable String after,
        @Nullable String done,
        boolean fragment,
        String path) {
    /** The exchange attribute that carries it. */
    public static final String ATTRIBUTE = Visit.class.getName();

    /** The same request with nothing to wait for. */
    public Visit anywhere() {
        return new Visit(me, token, null, done, fragment, path);
    }

    /** The same request, to be answered as of this position or later. */
    public Visit waitingFor(String position) {
        return position.isEmpty() ? this : new Visit(me, token, position, done, fragment, path);
    }

    /** The same request, made by this person. */
    public Visit by(Me known) {
        return new Visit(known, token, after, done, fragment, path);
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "Visit[" + path + "]";
    }
}
