package trellis.query.intake;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import trellis.language.TenantId;

/** What an operator asks of the views from the command line of the service's jar. */
public final class Operator {
    /** The words that the command line understands. */
    public static final Set<String> COMMANDS = Set.of("rebuild", "retry");

    private static final String USAGE = """
            rebuild <projection> [tenant]  makes a view anew from the log, while the standing one serves
            retry <projection> [tenant]    lets a parked view go on; the running service catches it up""";

    private final Rebuild rebuild;
    private final TenantTransactions transactions;
    private final Feed feed;
    private final PrintStream out;

    Operator(Rebuild rebuild, TenantTransactions transactions, Feed feed, PrintStream out) {
        this.rebuild = rebuild;
        this.transactions = transactions;
        this.feed = feed;
        this.out = out;
    }

    /** @return the exit code: 0 when all was done, 1 when something could not be, 2 when it was not understood */
    public int run(List<String> arguments) {
        if (arguments.size() < 2 || arguments.size() > 3 || !COMMANDS.contains(arguments.getFirst())) {
            out.println(USAGE);
            return 2;
        }
        try {
            var projection = arguments.get(1);
            var failed = 0;
            for (var tenant : tenants(arguments)) {
                failed += one(arguments.getFirst(), projection, tenant) ? 0 : 1;
            }
            return failed == 0 ? 0 : 1;
        } catch (FeedUnavailable e) {
            out.println("The log cannot be asked: " + e.getMessage() + ".");
            return 1;
        } catch (IllegalArgumentException e) {
            out.println("There is no such view: " + e.getMessage() + ".");
            return 2;
        }
    }

    private List<TenantId> tenants(List<String> arguments) {
        if (arguments.size() == 3) {
            return List.of(new TenantId(arguments.get(2)));
        }
        var tenants = new TreeMap<String, TenantId>();
        feed.heads().keySet().forEach(tenant -> tenants.put(tenant.value(), tenant));
        return List.copyOf(tenants.values());
    }

    private boolean one(String command, String projection, TenantId tenant) {
        return switch (command) {
            case "rebuild" -> rebuild(projection, tenant);
            default -> retry(projection, tenant);
        };
    }

    private boolean rebuild(String projection, TenantId tenant) {
        try {
            var made = rebuild.of(
                    projection,
                    tenant,
                    position -> out.printf("%s of %s: folded up to %d%n", projection, tenant, position));
            out.printf(
                    "%s of %s stands at %d with %d rows, %d of them different from before%n",
                    projection, tenant, made.position(), made.rows(), made.different());
            return true;
        } catch (CannotFold e) {
            out.printf("%s of %s is as it was: %s%n", projection, tenant, e.because);
            return false;
        }
    }

    private boolean retry(String projection, TenantId tenant) {
        var released = transactions.in(Set.of(tenant), sql -> Checkpoints.release(sql, tenant, projection));
        if (released > 0) {
            out.printf("%s of %s goes on%n", projection, tenant);
        }
        return true;
    }
}
