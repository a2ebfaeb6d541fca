package trellis.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One side of a comparison.
 *
 * @param clients how many to try; the best is kept
 * @param client by number; the same number is the same client in every round
 */
record Side(List<Integer> clients, IntFunction<Load.Client> client) {
    Side {
        clients = List.copyOf(clients);
    }

    static Side of(int clients, IntFunction<Load.Client> client) {
        return new Side(List.of(clients), client);
    }

    /**
     * @param each how long a number is tried; no time leaves it at the first
     * @return this side with the number of clients that did most
     */
    Side atItsBest(Duration each) throws InterruptedException {
        int best = clients.getFirst();
        double most = 0;
        for (int many : clients.size() < 2 || each.isZero() ? List.<Integer>of() : clients) {
            double done = Load.perSecond(many, each, each, client);
            if (done > most) {
                most = done;
                best = many;
            }
        }
        return of(best, client);
    }

    double perSecond(Duration warm, Duration counted) throws InterruptedException {
        return Load.perSecond(clients.getFirst(), warm, counted, client);
    }
}
