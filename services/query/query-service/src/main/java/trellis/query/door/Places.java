package trellis.query.door;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.organisation.OrganisationCode;

/** What organisations are called, as views join it when they are read. Needs the national log in its scope. */
public interface Places {
    /** The trusts and systems that stood on that day, under the names of that day. */
    Map<OrganisationCode, String> names(JdbcClient sql, LocalDate on);
}
