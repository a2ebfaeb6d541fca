package trellis.command.store;

import java.sql.SQLException;

/** What a failed statement means for whoever asked. */
enum SqlFault {
    /** This data is refused now and always. */
    DATA,
    /** The database, or the way to it, failed: it may have committed, and asking again may work. */
    PASSING;

    /** By SQLSTATE class: 22 data exception, 23 integrity violation, 42 rejected by rule or syntax, 0A unsupported. */
    static SqlFault of(SQLException e) {
        var state = e.getSQLState();
        return state != null
                        && (state.startsWith("22")
                                || state.startsWith("23")
                                || state.startsWith("42")
                                || state.startsWith("0A"))
                ? DATA
                : PASSING;
    }
}
