package trellis.decide.workforce;

import java.time.LocalDate;
import trellis.decide.workforce.SheetProblem.Code;

/** What to tell whoever keeps the sheet about a row that says what a sheet may not decide. */
final class RowClash {
    private RowClash() {}

    static SheetProblem problem(SheetRow row, SheetRule rule, Worker worker, LocalDate today) {
        return switch (rule) {
            case WORKER_HAS_SEVERAL_POSTS ->
                new SheetProblem(
                        row.row(),
                        SheetColumn.EMPLOYEE_NUMBER,
                        Code.WORKER_HAS_SEVERAL_POSTS,
                        "this worker has several posts: change them on the worker’s page");
            case POST_HAS_ENDED ->
                new SheetProblem(
                        row.row(),
                        SheetColumn.START_DATE,
                        Code.POST_HAS_ENDED,
                        "the register says that this post has ended: leave the row out, or give the new start date");
            case START_DATE_DIFFERS ->
                new SheetProblem(
                        row.row(),
                        SheetColumn.START_DATE,
                        Code.START_DATE_DIFFERS,
                        "the register says "
                                + SheetWords.words(held(worker, today).startsOn()) + ", the sheet "
                                + SheetWords.words(row.facts().startsOn()) + ": correct the one that is wrong");
            case STAGE_MOVES_BY_DECISION ->
                new SheetProblem(
                        row.row(),
                        SheetColumn.STAGE,
                        Code.STAGE_MOVES_BY_DECISION,
                        "the register says "
                                + SheetWords.words(held(worker, today).stage())
                                + ": a stage moves on the worker’s page, not by a sheet");
            case APPROVER_IS_THE_WORKER ->
                new SheetProblem(
                        row.row(),
                        SheetColumn.STAGE,
                        Code.APPROVER_IS_THE_WORKER,
                        "this row is about yourself: somebody else must set your stage");
            case WORKER_NAMED_TWICE, IMPORT_NOT_KNOWN ->
                throw new IllegalArgumentException(rule + " is not about a row");
        };
    }

    private static Post held(Worker worker, LocalDate today) {
        return worker.heldOn(today).getFirst().getValue();
    }
}
