package trellis.command.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Builds the vault over the service's database and its master key. */
@Configuration(proxyBeanMethods = false)
class VaultWiring {
    @Bean
    TenantScope tenantScope(PlatformTransactionManager transactions, JdbcClient sql) {
        return new TenantScope(new TransactionTemplate(transactions), sql);
    }

    @Bean
    MasterKey masterKey(@Value("${trellis.command.master-key-file}") Path file, JdbcClient sql) {
        var fingerprint = sql.sql("select fingerprint from vault_master")
                .query(byte[].class)
                .optional();
        var master = MasterKeyFile.read(file, fingerprint.isEmpty());
        sql.sql("insert into vault_master (fingerprint) values (?) on conflict do nothing")
                .param(master.blind("fingerprint"))
                .update();
        if (fingerprint.isPresent() && !Arrays.equals(fingerprint.get(), master.blind("fingerprint"))) {
            throw new IllegalStateException("the master key file " + file + " is not the one that sealed this vault");
        }
        return master;
    }

    @Bean
    SubjectKeys subjectKeys(MasterKey master, Clock clock) {
        return new SubjectKeys(master, clock);
    }

    @Bean
    SealedTexts sealedTexts(TenantScope scope, SubjectKeys keys) {
        return new SealedTexts(scope, keys);
    }

    @Bean
    People people(TenantScope scope, SubjectKeys keys, JsonMapper json, MasterKey master) {
        return new People(scope, new PeopleTable(keys, json), master);
    }

    @Bean
    Imports imports(TenantScope scope, SubjectKeys keys) {
        return new Imports(scope, keys);
    }

    @Bean
    Identities identities(JdbcClient sql) {
        return new Identities(sql);
    }

    @Bean
    RefusedAttempts refusedAttempts(TenantScope scope) {
        return new RefusedAttempts(scope);
    }

    @Bean
    NamedReads namedReads(TenantScope scope) {
        return new NamedReads(scope);
    }
}
