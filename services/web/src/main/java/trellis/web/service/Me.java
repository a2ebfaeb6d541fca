package trellis.web.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as the command service knows them.
 *
 * @param roles role bundles held today
 */
public record Me(
        String person,
        @Nullable String name,
        String organisation,
        @Nullable String organisationName,
        @Nullable List<String> roles) {
    public boolean holdsNoRole() {
        return roles == null || roles.isEmpty();
    }

    public boolean is(String role) {
        return roles != null && roles.contains(role);
    }

    /** A name to greet with; the vault may not hold one. */
    public String called() {
        return name == null || name.isBlank() ? "you" : name;
    }

    public String trust() {
        return organisationName == null || organisationName.isBlank() ? organisation : organisationName;
    }
}
