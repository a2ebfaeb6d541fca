package trellis.standalone.place;

import java.util.stream.IntStream;
import trellis.embedded.CannotStart;
import trellis.embedded.FreePort;

/** Four neighbouring ports of 127.0.0.1. */
public record Ports(int web) {
    /** @throws CannotStart when they are not four ports, or one of them is taken */
    public static Ports from(int web) {
        if (web < 1024 || web > 65_532) {
            throw new CannotStart("Port " + web + " cannot be used: choose one between 1024 and 65532 with --port.");
        }
        IntStream.rangeClosed(web, web + 3).forEach(port -> {
            if (!FreePort.isFree(port)) {
                throw new CannotStart("Port " + port + " of 127.0.0.1 is taken: choose another with --port (" + web
                        + " to " + (web + 3) + " must be free).");
            }
        });
        return new Ports(web);
    }

    public int command() {
        return web + 1;
    }

    public int query() {
        return web + 2;
    }

    public int identity() {
        return web + 3;
    }

    public static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
