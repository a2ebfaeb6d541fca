package trellis.command.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Role;

/** The bodies of requests about people and what they may do. */
final class AccessRequests {
    private AccessRequests() {}

    /** One line of text, without a new line. */
    static final String LINE = "[^\\n\\r\\t]*";

    record Name(
            @NotBlank @Size(max = 100) String given,
            @NotBlank @Size(max = 100) String family) {}

    /** @param issuer exactly as tokens name it in {@code iss} */
    record Account(
            @NotBlank @Size(max = 500) String issuer,
            @NotBlank @Size(max = 255) String subject) {}

    /** @param account left out for somebody who does not sign in yet */
    record NewPerson(
            @NotNull @Valid Name name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Valid Account account) {}

    record Details(
            @NotNull @Valid Name name,
            @Nullable @Email @Size(max = 254) String email) {}

    /** @param until the last day; left out while no end is set */
    record Grant(
            @NotNull UUID person,
            @NotNull Role role,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /** @param reason a code, such as LEFT_THE_TRUST */
    record Withdraw(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") String reason) {}
}
