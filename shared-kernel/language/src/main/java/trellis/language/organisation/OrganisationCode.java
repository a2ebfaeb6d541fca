package trellis.language.organisation;

import trellis.language.Text;

/** An ODS code of a trust, ICS or region; opaque, of the same characters as a {@link trellis.language.TenantId}. */
public record OrganisationCode(String value) {
    public OrganisationCode {
        Text.code("organisation", value, 20);
    }

    @Override
    public String toString() {
        return value;
    }
}
