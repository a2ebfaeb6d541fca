package trellis.query.door;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.EditionId;
import trellis.project.catalogue.Edition;

/** What views join from the national catalogue when they are read. Every call needs the national log in its scope. */
public interface Framework {
    /** The edition published last, if any is. */
    Optional<Edition> current(JdbcClient sql);

    /** The edition that was current at the end of that day, if any was published by then. */
    Optional<Edition> on(JdbcClient sql, LocalDate day);

    /** Every edition, the current one first. */
    List<Edition> editions(JdbcClient sql);

    Optional<Edition> edition(JdbcClient sql, EditionId edition);
}
