package trellis.query.operator;

import java.io.PrintWriter;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import trellis.query.intake.FeedUnavailable;

/** The operator's command line. */
@Component
@Command(
        name = "trellis",
        description = "Looks after the views of a running Trellis.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all was done, and holds",
            "1:something could not be done, or does not hold",
            "2:not understood"
        })
public final class Trellis {
    private final Desk desk;

    Trellis(Desk desk) {
        this.desk = desk;
    }

    /** @return the exit code */
    public int run(PrintWriter out, String... words) {
        var line = new CommandLine(this)
                .addSubcommand(new Status(desk))
                .addSubcommand(new Lag(desk))
                .addSubcommand(new Parked(desk))
                .addSubcommand(new Retry(desk))
                .addSubcommand(new MakeAnew(desk))
                .addSubcommand(new Verify(desk));
        line.setOut(out);
        line.setErr(out);
        line.setExecutionExceptionHandler((fault, _, _) -> failed(out, fault));
        return line.execute(words);
    }

    private static int failed(PrintWriter out, Exception fault) throws Exception {
        var said = switch (fault) {
            case FeedUnavailable e -> "The log cannot be asked: " + e.getMessage() + ".";
            case IllegalArgumentException e -> "There is nothing of that name: " + e.getMessage() + ".";
            case DataAccessException e ->
                "The database does not answer: " + e.getClass().getSimpleName() + ".";
            case TransactionException e ->
                "The database does not answer: " + e.getClass().getSimpleName() + ".";
            default -> throw fault;
        };
        out.println(said);
        out.flush();
        return fault instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }
}
