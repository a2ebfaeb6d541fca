package trellis.decide.funding;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Pence;
import trellis.language.funding.StreamId;

/**
 * What is read to decide about one programme.
 *
 * @param year null while the programme is not open
 * @param budget all that was awarded
 * @param unallocated the part of it that no stream was given
 * @param room what each stream has not offered; of the stream asked about only is it known what was offered
 */
public record ProgrammeState(
        Rights rights,
        Duties duties,
        @Nullable FinancialYear year,
        Pence budget,
        Pence unallocated,
        Map<StreamId, Pence> room) {
    static final ProgrammeState INITIAL =
            new ProgrammeState(Rights.NONE, Duties.NONE, null, Pence.NONE, Pence.NONE, Map.of());

    public ProgrammeState {
        room = Map.copyOf(room);
    }

    ProgrammeState with(Rights changed) {
        return new ProgrammeState(changed, duties, year, budget, unallocated, room);
    }

    ProgrammeState with(Duties changed) {
        return new ProgrammeState(rights, changed, year, budget, unallocated, room);
    }

    ProgrammeState of(FinancialYear opened) {
        return new ProgrammeState(rights, duties, opened, budget, unallocated, room);
    }

    ProgrammeState more(Pence amount) {
        return new ProgrammeState(rights, duties, year, budget.plus(amount), unallocated.plus(amount), room);
    }

    ProgrammeState less(Pence amount) {
        return new ProgrammeState(rights, duties, year, budget.minus(amount), unallocated.minus(amount), room);
    }

    ProgrammeState streaming(StreamId stream) {
        return roomOf(stream, Pence.NONE, unallocated);
    }

    ProgrammeState intoStream(StreamId stream, Pence amount) {
        return roomOf(stream, roomIn(stream).plus(amount), unallocated.minus(amount));
    }

    ProgrammeState outOfStream(StreamId stream, Pence amount) {
        return roomOf(stream, roomIn(stream).minus(amount), unallocated.plus(amount));
    }

    ProgrammeState moved(StreamId stream, long pence) {
        return roomOf(stream, new Pence(roomIn(stream).value() + pence), unallocated);
    }

    /** What a stream has not offered; nothing where there is no such stream. */
    Pence roomIn(StreamId stream) {
        return room.getOrDefault(stream, Pence.NONE);
    }

    private ProgrammeState roomOf(StreamId stream, Pence left, Pence notGiven) {
        var changed = new HashMap<>(room);
        changed.put(stream, left);
        return new ProgrammeState(rights, duties, year, budget, notGiven, changed);
    }
}
