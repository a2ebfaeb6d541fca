package trellis.query.door;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.language.TenantId;
import trellis.project.sharing.Sharing;

/** What a view asks before it tells a party of a trust's figures. Runs in a party's transaction. */
public interface SharingAgreements {
    /** An agreement, and whose it is. */
    record OfTrust(TenantId trust, Sharing sharing) {}

    /** Every agreement that names the party whose transaction this is. */
    List<OfTrust> withParty(JdbcClient sql);
}
