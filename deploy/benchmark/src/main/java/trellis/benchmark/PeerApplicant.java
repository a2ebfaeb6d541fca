package trellis.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trellis.decide.Decision;
import trellis.decide.signoff.SignOffDecider;
import trellis.decide.signoff.SignOffState;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * The same worker at a peer's store: a stream for each skill, its state kept, what is newer read, the same decider, one
 * fact each. The worker's posts and roles are folded once: this kind of store has no condition over several streams.
 */
final class PeerApplicant implements Load.Client {
    private record Kept(SignOffState state, long version) {}

    private final StreamStore store;
    private final TenantId tenant;
    private final PersonId worker = Trial.somebody();
    private final Applicant applicant;
    private final SignOffState start;
    private final Map<String, Kept> kept = new HashMap<>();

    private PeerApplicant(StreamStore store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
        this.applicant = new Applicant(
                _ -> {
                    throw new IllegalStateException("it has a store of its own");
                },
                tenant,
                worker);
        this.start = folded(SignOffDecider.initialState(), Trial.competent(worker, 0));
    }

    /** A client's own way into the store. */
    @FunctionalInterface
    interface Opened {
        StreamStore store() throws Exception;
    }

    static Side side(Opened opened) {
        var clients = new ArrayList<PeerApplicant>();
        return new Side(List.of(8, 16, 32), number -> {
            try {
                while (clients.size() <= number) {
                    clients.add(new PeerApplicant(opened.store(), Trial.tenant(clients.size())).assessed());
                }
                return clients.get(number);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private PeerApplicant assessed() throws Exception {
        for (int number = 0; number < Applicant.ELEMENTS; number++) {
            var element = Trial.element(number);
            store.write(stream(element), Trial.assessed(worker, element), -1);
        }
        return this;
    }

    @Override
    public int ask() throws Exception {
        var command = applicant.next();
        var stream = stream(command.element());
        var now = upToDate(stream, kept.getOrDefault(stream, new Kept(start, -1)));
        if (!(SignOffDecider.decide(command, now.state()) instanceof Decision.Accepted(var events))) {
            throw new IllegalStateException("a lawful command was refused");
        }
        for (int i = 0; i < events.size(); i++) {
            store.write(stream, events.get(i), now.version() + i);
        }
        kept.put(stream, new Kept(folded(now.state(), events), now.version() + events.size()));
        return 1;
    }

    private String stream(ElementCode element) {
        return "skill" + tenant + "-" + worker + "/" + element;
    }

    private Kept upToDate(String stream, Kept from) throws Exception {
        var now = from;
        for (var newer : store.read(stream, from.version() + 1)) {
            now = new Kept(folded(now.state(), List.of(newer.fact())), newer.version());
        }
        return now;
    }

    private static SignOffState folded(SignOffState state, List<DomainEvent> facts) {
        var now = state;
        for (var fact : facts) {
            now = SignOffDecider.DECIDER.evolve().apply(now, fact);
        }
        return now;
    }
}
