package trellis.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import trellis.embedded.CannotStart;

/**
 * The account that PostgreSQL runs under: it refuses root, so root hands it to nobody and gives nobody a folder; anyone
 * else runs it as themselves.
 */
final class Unprivileged {
    private static final int NOBODY = 65534;

    private final boolean root;

    Unprivileged() {
        try {
            root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw new CannotStart("Trellis needs Linux with /proc mounted to run its own PostgreSQL.", e);
        }
    }

    /** The command, as the account will run it. */
    List<String> command(List<String> plain) {
        if (!root) {
            return plain;
        }
        List<String> prefixed =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        prefixed.addAll(plain);
        return prefixed;
    }

    /** Gives the file or empty folder to the account. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** @throws CannotStart naming the folder on the way that keeps the account out */
    void mustReach(Path folder) throws IOException {
        if (!root) {
            return;
        }
        for (Path step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new CannotStart("PostgreSQL does not run as root, and the account nobody cannot enter " + step
                        + ": choose another folder or run as an ordinary user.");
            }
        }
    }
}
