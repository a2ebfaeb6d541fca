package trellis.query.door;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.organisation.OrganisationCode;
import trellis.project.organisations.OrganisationRow.Trust;

/** What views join of the organisations when they are read. Every call needs the national log in its scope. */
public interface OrganisationTree {
    /** The trusts that were open on that day and belonged to the system then, by code. */
    List<Trust> trustsOf(JdbcClient sql, OrganisationCode ics, LocalDate on);

    /** Every trust that was ever recorded. */
    Set<OrganisationCode> trusts(JdbcClient sql);
}
