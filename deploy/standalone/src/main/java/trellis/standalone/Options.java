package trellis.standalone;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.embedded.CannotStart;

/**
 * What deploy/standalone/start passes on; it checks and explains the rest itself.
 */
record Options(
        Path data,
        int port,
        boolean empty,
        boolean reset,
        @Nullable String persona) {
    private static final int PORT = 8080;

    static Options of(List<String> arguments) {
        @Nullable Path data = null;
        @Nullable String persona = null;
        int port = PORT;
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--data=")) {
                data = Path.of(value).toAbsolutePath().normalize();
            } else if (argument.startsWith("--port=")) {
                port = number(value);
            } else if (argument.startsWith("--persona=")) {
                persona = value;
            }
        }
        if (data == null) {
            throw new CannotStart("No data folder was named: start Trellis with deploy/standalone/start.");
        }
        return new Options(data, port, arguments.contains("--empty"), arguments.contains("--reset"), persona);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new CannotStart("Port '" + text + "' is not a number.");
        }
        return Integer.parseInt(text);
    }
}
