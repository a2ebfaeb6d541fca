package trellis.query.door;

import java.util.regex.Pattern;
import trellis.language.TenantId;

/** The position that an answer must include: what the client has just saved. */
record After(TenantId tenant, long position) {
    static final String PARAMETER = "after";
    static final Pattern FORM = Pattern.compile("^([A-Za-z0-9-]{1,20}):(\\d{1,18})$");

    /** @throws ProblemException 400 when it is not {@code <tenant>:<position>} */
    static After of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problem.badField(PARAMETER, "FIELD_INVALID", "Give it as organisation:position.")
                    .asException();
        }
        return new After(new TenantId(form.group(1)), Long.parseLong(form.group(2)));
    }
}
