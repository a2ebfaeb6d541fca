package trellis.command.door;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The body of every answer that is not the one asked for.
 *
 * @param code stable; decide by it
 * @param detail plain English, to be shown as it is
 */
@Schema(name = "Problem")
record ProblemDocument(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<Problem.FieldProblem> errors,
        String traceId) {

    static ProblemDocument of(Problem problem, String traceId) {
        return new ProblemDocument(
                "urn:trellis:problem:"
                        + problem.code().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                problem.code(),
                problem.detail(),
                problem.errors(),
                traceId);
    }
}
