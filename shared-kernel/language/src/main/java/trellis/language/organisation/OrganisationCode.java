package trellis.language.organisation;

import trellis.language.Text;

/** An ODS code of a trust, ICS or region; opaque text. */
public record OrganisationCode(String value) {
    public OrganisationCode {
        Text.required("organisation", value, 20);
    }

    @Override
    public String toString() {
        return value;
    }
}
