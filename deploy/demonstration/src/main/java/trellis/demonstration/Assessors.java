package trellis.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.assessment.Register;

/**
 * Those who assess in one trust.
 *
 * @param registrants one for about ten workers, two at least
 * @param unregistered null in the small trusts
 */
record Assessors(List<Assessor> registrants, @Nullable Assessor unregistered) {
    static final LocalDate LAPSES = LocalDate.of(2026, 4, 30);

    private static final int WORKERS_EACH = 10;
    private static final int ENOUGH_FOR_AN_UNREGISTERED_ONE = 30;

    static Assessors of(TrustPlan plan, Names names) {
        List<Assessor> registrants = new ArrayList<>();
        if (plan.ods().equals("RGT")) {
            registrants.add(persona(Persona.ASSESSOR, Register.HCPC, null));
            registrants.add(persona(Persona.SECOND_REGISTRANT, Register.HCPC, null));
            registrants.add(persona(Persona.LAPSED_ASSESSOR, Register.HCPC, LAPSES));
        }
        int wanted = Math.max(2, plan.headcount() / WORKERS_EACH);
        IntStream.range(registrants.size(), wanted).forEach(i -> registrants.add(drawn(plan, i, Register.HCPC, names)));
        boolean another = plan.headcount() >= ENOUGH_FOR_AN_UNREGISTERED_ONE;
        return new Assessors(registrants, another ? unregistered(plan, wanted, names) : null);
    }

    Assessors {
        registrants = List.copyOf(registrants);
    }

    private static Assessor unregistered(TrustPlan plan, int index, Names names) {
        return plan.ods().equals("RGT")
                ? persona(Persona.UNREGISTERED_ASSESSOR, Register.NONE, null)
                : drawn(plan, index, Register.NONE, names);
    }

    private static Assessor persona(Persona persona, Register register, @Nullable LocalDate until) {
        return new Assessor(persona.person(), persona.given(), persona.family(), register, number(persona.id()), until);
    }

    private static Assessor drawn(TrustPlan plan, int index, Register register, Names names) {
        var name = names.draw();
        return new Assessor(
                new PersonId(Ids.of(plan.ods(), "assessor", index)),
                name.given(),
                name.family(),
                register,
                number(plan.ods() + index),
                null);
    }

    private static String number(String of) {
        return "PH" + (100_000 + Math.floorMod(of.hashCode(), 900_000));
    }

    List<Assessor> all() {
        return Stream.concat(registrants.stream(), Stream.ofNullable(unregistered))
                .toList();
    }

    Assessor forWorker(int index) {
        var other = unregistered;
        return other != null && index % 11 == 10 ? other : registrants.get(index % registrants.size());
    }

    /** Another registrant whose registration outlasts the story. */
    Assessor secondFor(int index) {
        return IntStream.range(1, registrants.size() + 1)
                .mapToObj(step -> registrants.get((index + step) % registrants.size()))
                .filter(each -> each.registeredUntil() == null && !each.equals(forWorker(index)))
                .findFirst()
                .orElseThrow();
    }

    /** A registrant on that day who is not the first: the one preferred, if it is not they. */
    Assessor another(Assessor first, Assessor preferred, LocalDate day) {
        return Stream.concat(Stream.of(preferred), registrants.stream())
                .filter(each -> !each.equals(first) && each.mayStillSignOn(day))
                .findFirst()
                .orElseThrow();
    }
}
