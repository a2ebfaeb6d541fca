package trellis.command.workforce;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.SUPPORT_WORKER;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import trellis.command.door.Caller;
import trellis.command.door.Facts;
import trellis.command.door.Problem;
import trellis.command.door.Readers;
import trellis.command.vault.NamedReads;
import trellis.command.vault.People;
import trellis.command.workforce.WorkforceReplies.FormerName;
import trellis.command.workforce.WorkforceReplies.Worker;
import trellis.decide.Boundary;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/** Who a worker is, for those of the trust who need to know; each look is recorded. */
final class WorkerReader {
    private final Readers readers;
    private final People people;
    private final NamedReads reads;
    private final Facts facts;
    private final Clock clock;

    WorkerReader(Readers readers, People people, NamedReads reads, Facts facts, Clock clock) {
        this.readers = readers;
        this.people = people;
        this.reads = reads;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param version what If-Match must name to change the worker's posts or education */
    record Versioned(Worker worker, long version) {}

    Versioned read(Caller caller, UUID id) {
        var worker = new PersonId(id);
        var roles = readers.require(caller, "WorkerRecord", EDUCATOR, ASSESSOR, AUDITOR, SUPPORT_WORKER);
        var own = caller.person().equals(worker);
        var mayReadAnyone = roles.contains(EDUCATOR) || roles.contains(ASSESSOR) || roles.contains(AUDITOR);
        var onTheRegister = Boundary.of(Boundary.facts(Tag.worker(worker), WorkerRegistered.class));
        if (facts.newest(caller.tenant(), onTheRegister) == 0 || !(own || mayReadAnyone)) {
            throw Problem.notFound().asException();
        }
        var known = people.find(caller.tenant(), worker)
                .orElseThrow(() -> Problem.notFound().asException());
        reads.add(caller.tenant(), clock.instant(), caller.person(), NamedReads.Purpose.WORKER_RECORD, List.of(worker));
        var version = facts.newest(caller.tenant(), PostHandler.recordOf(worker));
        var details = known.details();
        var former = people.namesOf(caller.tenant(), worker).stream()
                .filter(name -> !name.name().equals(details.name()))
                .map(name -> new FormerName(name.given(), name.family()))
                .distinct()
                .toList();
        var seesNumber = own || roles.contains(EDUCATOR) || roles.contains(AUDITOR);
        return new Versioned(
                new Worker(
                        id,
                        details.given(),
                        details.family(),
                        details.email(),
                        seesNumber ? known.employeeNumber() : null,
                        former),
                version);
    }
}
