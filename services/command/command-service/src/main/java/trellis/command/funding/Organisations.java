package trellis.command.funding;

import trellis.command.door.National;
import trellis.command.door.Problem;
import trellis.language.TenantId;
import trellis.language.organisation.OrganisationCode;

/** Organisations as requests name them. */
record Organisations(National national) {
    /** @throws trellis.command.door.ProblemException 400 when the code is nobody's who is recorded */
    OrganisationCode known(String field, String code) {
        if (!TenantId.isOne(code) || !isRecorded(new TenantId(code))) {
            throw Problem.badField(field, "UNKNOWN_ORGANISATION", "There is no organisation with this code.")
                    .asException();
        }
        return new OrganisationCode(code);
    }

    private boolean isRecorded(TenantId tenant) {
        return tenant.equals(National.LOG) || national.isOrganisation(tenant);
    }
}
