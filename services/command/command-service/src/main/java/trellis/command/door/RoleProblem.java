package trellis.command.door;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import trellis.language.Role;

/** The same answer wherever a role is missed. */
final class RoleProblem {
    static final String CODE = "ROLE_NOT_HELD";

    private RoleProblem() {}

    static Problem of(Role... any) {
        var roles = Arrays.stream(any)
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
        return Problem.forbidden(CODE, "This needs the role of " + roles + ", which you do not hold here today.");
    }
}
