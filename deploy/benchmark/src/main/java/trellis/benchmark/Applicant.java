package trellis.benchmark;

import java.util.function.Function;
import trellis.command.store.Answer;
import trellis.command.store.CommandEnvelope;
import trellis.decide.signoff.SignOffCommand;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.WithdrawRequest;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.signoff.RequestId;

/**
 * A worker who asks for a sign-off and thinks better of it, skill after skill. Every command is judged and leaves one
 * fact.
 */
final class Applicant implements Load.Client {
    static final int ELEMENTS = 40;

    private final Function<CommandEnvelope, Answer> gate;
    private final TenantId tenant;
    private final PersonId worker;
    private int asked;
    private RequestId request = new RequestId(Trial.id());

    Applicant(Function<CommandEnvelope, Answer> gate, TenantId tenant, PersonId worker) {
        this.gate = gate;
        this.tenant = tenant;
        this.worker = worker;
    }

    @Override
    public int ask() {
        var answer = gate.apply(envelope(next()));
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException("a lawful command was answered " + answer);
        }
        return 1;
    }

    SignOffCommand next() {
        var element = Trial.element(asked / 2 % ELEMENTS);
        if (asked++ % 2 == 1) {
            return new WithdrawRequest(worker, Trial.NOW, request, worker, element);
        }
        request = new RequestId(Trial.id());
        return new RequestSignOff(worker, Trial.NOW, request, worker, element, null, null, Trial.declared());
    }

    private CommandEnvelope envelope(SignOffCommand command) {
        return new CommandEnvelope(tenant, command, new CommandId(Trial.id()), worker, tenant, null, null, false);
    }
}
