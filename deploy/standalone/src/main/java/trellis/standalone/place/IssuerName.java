package trellis.standalone.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import trellis.embedded.CannotStart;

/**
 * What tokens of one data folder name as their issuer. Every account is known by it, so it stays when the ports change:
 * it is a name and no address, under a domain that never leads anywhere.
 */
public final class IssuerName {
    private static final String FILE = "issuer";

    private IssuerName() {}

    /** @return the folder's name, made at the first start */
    public static String of(Path root) {
        return known(root).orElseGet(() -> keep(root, "https://" + UUID.randomUUID() + ".trellis.invalid"));
    }

    /** @return empty when the folder was never started on */
    public static Optional<String> known(Path root) {
        Path file = root.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Optional.of(Files.readString(file).strip());
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
        return addressOfTheFirstStarts(root).map(address -> keep(root, address));
    }

    /** Folders made before the name was kept know their accounts by the address that the issuer had. */
    private static Optional<String> addressOfTheFirstStarts(Path root) {
        return Files.isDirectory(root.resolve("postgresql").resolve("data"))
                ? Optional.ofNullable(DataFolder.told(root, FILE))
                : Optional.empty();
    }

    private static String keep(Path root, String name) {
        Path part = root.resolve(FILE + ".part");
        try {
            Files.writeString(part, name + "\n");
            Files.move(part, root.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new CannotStart("Cannot write into " + root + ": " + e.getMessage() + ".", e);
        }
    }
}
