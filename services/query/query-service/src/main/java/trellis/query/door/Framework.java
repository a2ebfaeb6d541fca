package trellis.query.door;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.EditionId;
import trellis.project.catalogue.Edition;

/** What views join from the national catalogue when they are read. Every call needs the national log in its scope. */
public interface Framework {
    /** The edition published last, if any is. */
    Optional<Edition> current(JdbcClient sql);

    Optional<Edition> edition(JdbcClient sql, EditionId edition);
}
