package trellis.decide.workforce;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.workforce.WorkforceRule.APPROVER_IS_THE_WORKER;
import static trellis.decide.workforce.WorkforceRule.EDUCATION_FOR_THE_STAGE_NOT_MET;
import static trellis.decide.workforce.WorkforceRule.LATE_ENTRY_NEEDS_A_REASON;
import static trellis.decide.workforce.WorkforceRule.NOTHING_TO_CORRECT;
import static trellis.decide.workforce.WorkforceRule.POST_HAS_ENDED;
import static trellis.decide.workforce.WorkforceRule.POST_NOT_KNOWN;
import static trellis.decide.workforce.WorkforceRule.REASON_NEEDED;
import static trellis.decide.workforce.WorkforceRule.REQUIRED_SIGN_OFFS_NOT_CURRENT;

import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import trellis.decide.Decision;
import trellis.decide.workforce.WorkforceCommand.CorrectStage;
import trellis.decide.workforce.WorkforceCommand.MoveStage;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent.StageSet;

/** A post gets its stage, by somebody other than the worker. */
final class Staging {
    private Staging() {}

    static Decision move(MoveStage command, WorkforceState state, LocalDate today) {
        return state.worker()
                .post(command.post())
                .map(post -> move(command, post, state, today))
                .orElseGet(() -> reject(POST_NOT_KNOWN));
    }

    private static Decision move(MoveStage command, Post post, WorkforceState state, LocalDate today) {
        return judge().refuse(POST_HAS_ENDED, () -> post.endedOn() != null)
                .refuse(APPROVER_IS_THE_WORKER, () -> command.actor().equals(command.worker()))
                .check(() -> Posting.dateGap(command.effectiveOn(), "effectiveOn", post, post.stagedOn(), today))
                .otherwise(() -> {
                    if (post.stage() == null) {
                        return accept(moved(command, StageBasis.RECORDED));
                    }
                    return post.stage() == command.stage() ? nothingToDo() : move(command, post.stage(), state, today);
                });
    }

    private static Decision move(MoveStage command, Stage from, WorkforceState state, LocalDate today) {
        var education = state.worker().education();
        var held = isHeld(command.stage(), education);
        return judge().refuse(EDUCATION_FOR_THE_STAGE_NOT_MET, () -> !held && !mayBeWorkedTowards(command, education))
                .refuse(REASON_NEEDED, () -> !held && command.reason() == null)
                .refuse(
                        LATE_ENTRY_NEEDS_A_REASON,
                        () -> command.effectiveOn().isBefore(today) && command.reason() == null)
                .refuse(
                        REQUIRED_SIGN_OFFS_NOT_CURRENT,
                        () -> command.stage().compareTo(from) > 0 && !isComplete(command, from, state, today))
                .otherwise(() -> accept(moved(command, held ? StageBasis.EDUCATION_HELD : StageBasis.WORKING_TOWARDS)));
    }

    /** What the framework asks of each stage: a level of qualification and functional skills. */
    private static boolean isHeld(Stage stage, Education education) {
        var level = switch (stage) {
            case ENTRY -> EducationLevel.LEVEL_2;
            case INTERMEDIATE -> EducationLevel.LEVEL_3;
            case ASSISTANT_PRACTITIONER -> EducationLevel.LEVEL_5;
        };
        return education.highest().compareTo(level) >= 0 && education.functionalSkills() == Attainment.HELD;
    }

    /** The intermediate stage is open to those who show that they will gain its qualification. */
    private static boolean mayBeWorkedTowards(MoveStage command, Education education) {
        return command.workingTowards()
                && command.stage() == Stage.INTERMEDIATE
                && education.functionalSkills() == Attainment.HELD;
    }

    /** Every element that the edition expects at a stage left behind or passed over is signed off and holds today. */
    private static boolean isComplete(MoveStage command, Stage from, WorkforceState state, LocalDate today) {
        return EnumSet.range(from, command.stage()).stream()
                .filter(stage -> stage != command.stage())
                .allMatch(stage -> {
                    var expected = command.expected().at(stage);
                    return !expected.isEmpty()
                            && state.signedOffAt(stage, today).containsAll(expected);
                });
    }

    private static StageSet moved(MoveStage command, StageBasis basis) {
        return new StageSet(
                command.post(),
                command.worker(),
                command.stage(),
                command.effectiveOn(),
                basis,
                command.actor(),
                command.reason(),
                null,
                command.at());
    }

    static Decision correct(CorrectStage command, WorkforceState state) {
        return state.worker()
                .post(command.post())
                .map(post -> correct(command, post, post.stagedOn()))
                .orElseGet(() -> reject(POST_NOT_KNOWN));
    }

    private static Decision correct(CorrectStage command, Post post, @Nullable LocalDate since) {
        if (since == null) {
            return reject(NOTHING_TO_CORRECT);
        }
        return judge().refuse(APPROVER_IS_THE_WORKER, () -> command.actor().equals(command.worker()))
                .refuse(REASON_NEEDED, () -> command.reason() == null)
                .otherwise(() -> command.stage() == post.stage()
                        ? nothingToDo()
                        : accept(new StageSet(
                                command.post(),
                                command.worker(),
                                command.stage(),
                                since,
                                StageBasis.CORRECTED,
                                command.actor(),
                                command.reason(),
                                null,
                                command.at())));
    }
}
