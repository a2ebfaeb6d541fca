package trellis.decide.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trellis.decide.workforce.RowEffect.Changes;
import trellis.decide.workforce.RowEffect.StartsAgain;
import trellis.language.workforce.Education;
import trellis.language.workforce.PostDetails;

/** One thing that a row would change, as people read it. */
public record SheetDifference(SheetColumn column, String before, String after) {
    static List<SheetDifference> of(RowEffect effect, Worker worker) {
        var differences = new ArrayList<SheetDifference>();
        switch (effect) {
            case Changes changes -> {
                var post = Objects.requireNonNull(worker.posts().get(changes.post()));
                if (changes.details() != null) {
                    differences.addAll(of(post.details(), changes.details()));
                }
                if (changes.stage() != null) {
                    differences.add(new SheetDifference(
                            SheetColumn.STAGE, SheetWords.NOT_SET, SheetWords.words(changes.stage())));
                }
                if (changes.education() != null) {
                    differences.addAll(of(worker.education(), changes.education()));
                }
            }
            case StartsAgain again -> {
                if (again.education() != null) {
                    differences.addAll(of(worker.education(), again.education()));
                }
            }
            case RowEffect.Registers _, RowEffect.Unchanged _, RowEffect.Clashes _ -> {}
        }
        return differences;
    }

    private static List<SheetDifference> of(PostDetails before, PostDetails after) {
        return differing(List.of(
                new SheetDifference(
                        SheetColumn.PROFESSION,
                        before.profession().value(),
                        after.profession().value()),
                new SheetDifference(
                        SheetColumn.PAY_BAND, SheetWords.words(before.payBand()), SheetWords.words(after.payBand())),
                new SheetDifference(SheetColumn.TEAM, before.team(), after.team()),
                new SheetDifference(SheetColumn.SITE, before.site(), after.site()),
                new SheetDifference(
                        SheetColumn.WEEKLY_HOURS, SheetWords.words(before.hours()), SheetWords.words(after.hours()))));
    }

    private static List<SheetDifference> of(Education before, Education after) {
        return differing(List.of(
                new SheetDifference(
                        SheetColumn.EDUCATION_LEVEL,
                        SheetWords.words(before.highest()),
                        SheetWords.words(after.highest())),
                new SheetDifference(
                        SheetColumn.FUNCTIONAL_SKILLS,
                        SheetWords.words(before.functionalSkills()),
                        SheetWords.words(after.functionalSkills())),
                new SheetDifference(
                        SheetColumn.FUNCTIONAL_SKILLS_DATE,
                        SheetWords.words(before.functionalSkillsOn()),
                        SheetWords.words(after.functionalSkillsOn())),
                new SheetDifference(
                        SheetColumn.CARE_CERTIFICATE,
                        SheetWords.words(before.careCertificate()),
                        SheetWords.words(after.careCertificate())),
                new SheetDifference(
                        SheetColumn.CARE_CERTIFICATE_DATE,
                        SheetWords.words(before.careCertificateOn()),
                        SheetWords.words(after.careCertificateOn()))));
    }

    private static List<SheetDifference> differing(List<SheetDifference> all) {
        return all.stream().filter(each -> !each.before().equals(each.after())).toList();
    }
}
