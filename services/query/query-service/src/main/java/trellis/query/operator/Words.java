package trellis.query.operator;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every word of the command line has: the tenants that it is about, and somewhere to say what it found. */
abstract class Words implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;

    final Desk desk;

    @Option(
            names = {"-t", "--tenant"},
            paramLabel = "TENANT",
            description = "The organisation's code; may be given more than once. Every log when it is left out.")
    List<String> tenants = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    CommandSpec spec;

    Words(Desk desk) {
        this.desk = desk;
    }

    void say(String line) {
        out().println(line);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
