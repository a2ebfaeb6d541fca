package trellis.query.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import trellis.language.TenantId;

/** Transactions whose first statement names the tenants that row security lets them see; without it they see nothing. */
public final class TenantTransactions {
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Side side;

    private TenantTransactions(DataSource source, JdbcTransactionManager manager, boolean readOnly, Side side) {
        this.side = side;
        sql = JdbcClient.create(source);
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(readOnly);
    }

    /** Says so at the start of each transaction: asked by the definition, Spring would ask and tell three times. */
    private static final class OneMoment extends JdbcTransactionManager {
        private static final long serialVersionUID = 1L;

        OneMoment(DataSource source) {
            super(source);
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
        }
    }

    /** For the intake: each statement sees what is committed when it starts, which is what PostgreSQL does unasked. */
    public static TenantTransactions writing(DataSource source) {
        return writing(source, Side.SERVING);
    }

    /** @param side which tables are meant by their names */
    static TenantTransactions writing(DataSource source, Side side) {
        return new TenantTransactions(source, new JdbcTransactionManager(source), false, side);
    }

    /** For the doors: every statement sees one moment, so that rows and the position they stand at belong together. */
    public static TenantTransactions reading(DataSource source) {
        return new TenantTransactions(source, new OneMoment(source), true, Side.SERVING);
    }

    /**
     * Runs the work in one transaction that sees these tenants alone.
     *
     * @throws IllegalArgumentException when a tenant could be read as several
     */
    public <T> T in(Collection<TenantId> tenants, Function<JdbcClient, T> work) {
        var scope = scope(tenants);
        return Objects.requireNonNull(transactions.execute(_ -> {
            sql.sql("select set_config('app.tenants', ?, true), set_config('search_path', ?, true)")
                    .params(scope, side.path)
                    .query()
                    .singleRow();
            return work.apply(sql);
        }));
    }

    /** Runs the work in one transaction that sees what names this organisation as a party, and nothing as its tenant. */
    public <T> T asParty(TenantId party, Function<JdbcClient, T> work) {
        var scope = single(party);
        return in(Set.of(), sql -> {
            sql.sql("select set_config('app.parties', ?, true)")
                    .param(scope)
                    .query()
                    .singleRow();
            return work.apply(sql);
        });
    }

    /**
     * Runs the work in one transaction that sees what names this organisation as a party on that day, and nothing as its
     * tenant.
     */
    public <T> T asParty(TenantId party, LocalDate on, Function<JdbcClient, T> work) {
        return asParty(party, sql -> {
            sql.sql("select set_config('app.day', ?, true)")
                    .param(on.toString())
                    .query()
                    .singleRow();
            return work.apply(sql);
        });
    }

    private static String scope(Collection<TenantId> tenants) {
        return tenants.stream().map(TenantTransactions::single).collect(Collectors.joining(","));
    }

    private static String single(TenantId tenant) {
        if (tenant.value().contains(",")) {
            throw new IllegalArgumentException("a tenant holds no comma");
        }
        return tenant.value();
    }
}
