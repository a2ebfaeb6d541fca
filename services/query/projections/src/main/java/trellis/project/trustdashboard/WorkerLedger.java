package trellis.project.trustdashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.Stage;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffId;
import trellis.project.Validity;
import trellis.project.workers.Worker;

/**
 * What one worker adds to the trust's figures, by day.
 *
 * @param register posts and education, or null without a registration that stands
 */
public record WorkerLedger(@Nullable Worker register, List<Given> signOffs, List<Asked> requests) {
    static final WorkerLedger EMPTY = new WorkerLedger(null, List.of(), List.of());

    /** @param askedOn the day of the request that it answered, or null when none is known */
    public record Given(
            SignOffId signOff,
            ElementCode element,
            Stage stage,
            Validity validity,
            @Nullable LocalDate askedOn) {}

    /** @param closedOn the day it was decided or withdrawn, from which it no longer waits; null while it waits */
    public record Asked(
            RequestId request,
            ElementCode element,
            Stage stage,
            LocalDate askedOn,
            @Nullable LocalDate closedOn) {
        public boolean waitsOn(LocalDate day) {
            return !day.isBefore(askedOn) && (closedOn == null || day.isBefore(closedOn));
        }
    }

    public WorkerLedger {
        signOffs = List.copyOf(signOffs);
        requests = List.copyOf(requests);
    }

    WorkerLedger with(@Nullable Worker register) {
        return new WorkerLedger(register, signOffs, requests);
    }

    WorkerLedger with(Given given) {
        return new WorkerLedger(
                register, Stream.concat(signOffs.stream(), Stream.of(given)).toList(), requests);
    }

    WorkerLedger with(Asked asked) {
        return new WorkerLedger(
                register,
                signOffs,
                Stream.concat(requests.stream(), Stream.of(asked)).toList());
    }

    WorkerLedger closed(RequestId request, LocalDate on) {
        UnaryOperator<Asked> close = asked -> asked.request().equals(request) && asked.closedOn() == null
                ? new Asked(asked.request(), asked.element(), asked.stage(), asked.askedOn(), on)
                : asked;
        return new WorkerLedger(register, signOffs, requests.stream().map(close).toList());
    }

    WorkerLedger ended(SignOffId signOff, LocalDate on) {
        UnaryOperator<Given> end = given -> given.signOff().equals(signOff)
                ? new Given(
                        given.signOff(),
                        given.element(),
                        given.stage(),
                        given.validity().endedOn(on),
                        given.askedOn())
                : given;
        return new WorkerLedger(register, signOffs.stream().map(end).toList(), requests);
    }

    @Nullable
    LocalDate askedOn(RequestId request) {
        return requests.stream()
                .filter(asked -> asked.request().equals(request))
                .map(Asked::askedOn)
                .findFirst()
                .orElse(null);
    }
}
