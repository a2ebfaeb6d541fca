package trellis.query.door;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.TenantId;

/** What views join from the register when they are read. */
public interface Stages {
    /** The stages of the worker's posts on that day, none where no stage is set; empty for who is not registered. */
    Optional<List<Stage>> of(JdbcClient sql, TenantId tenant, PersonId worker, LocalDate on);
}
