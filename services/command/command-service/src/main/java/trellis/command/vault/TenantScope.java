package trellis.command.vault;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import trellis.language.TenantId;

/** One transaction within one tenant: its scope is the first statement, so that row-level security has a value. */
public final class TenantScope {
    private final TransactionTemplate transactions;
    private final JdbcClient sql;

    public TenantScope(TransactionTemplate transactions, JdbcClient sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    public <T extends @org.jspecify.annotations.Nullable Object> T in(TenantId tenant, Function<JdbcClient, T> work) {
        return transactions.<T>execute(_ -> {
            sql.sql("select set_config('app.tenants', ?, true)")
                    .param(tenant.value())
                    .query(String.class)
                    .single();
            return work.apply(sql);
        });
    }
}
