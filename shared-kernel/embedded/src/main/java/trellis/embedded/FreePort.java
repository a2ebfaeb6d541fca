package trellis.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
public final class FreePort {
    private FreePort() {}

    public static int find() {
        return findExcept(Set.of());
    }

    /** @param taken ports that are promised to somebody who does not listen yet */
    public static int findExcept(Set<Integer> taken) {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (!taken.contains(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new CannotStart("No free port was found on 127.0.0.1.", e);
            }
        }
        throw new CannotStart("No free port was found on 127.0.0.1.");
    }

    /** @return false while somebody listens on this port of 127.0.0.1 */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
