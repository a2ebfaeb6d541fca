package trellis.project.trustdashboard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.project.SkillKey;

/** Which turns a history takes that a counter of facts gets wrong. */
final class Turns {
    static final String[] ALL = {
        "a stage of an earlier day",
        "a stage corrected on its own day or before",
        "a stage taken back",
        "a post that began earlier",
        "several posts at once",
        "a leaver who returns to a post",
        "a leaver who comes to another post",
        "a post entered in error",
        "a registration taken back",
        "an answer superseded",
        "revoked and given again",
        "lapsed",
        "a request withdrawn",
        "a request returned"
    };

    private final Set<String> seen = new HashSet<>();
    private final Map<PersonId, Set<PostId>> open = new HashMap<>();
    private final Map<PostId, StageSet> stages = new HashMap<>();
    private final Set<PersonId> left = new HashSet<>();
    private final Set<SkillKey> revoked = new HashSet<>();

    private Turns() {}

    static Set<String> in(List<RecordedEvent<?>> log) {
        var turns = new Turns();
        log.forEach(turns::look);
        return turns.seen;
    }

    private void look(RecordedEvent<?> fact) {
        var today = LondonDay.of(fact.recordedAt());
        switch (fact.event()) {
            case PostStarted e -> {
                var posts = open.computeIfAbsent(e.worker(), _ -> new HashSet<>());
                note("a post that began earlier", e.startsOn().isBefore(today));
                note("several posts at once", !posts.isEmpty());
                note("a leaver who comes to another post", posts.isEmpty() && left.contains(e.worker()));
                posts.add(e.post());
            }
            case PostEnded e -> {
                open.computeIfAbsent(e.worker(), _ -> new HashSet<>()).remove(e.post());
                left.add(e.worker());
                note("a post entered in error", e.reason() == PostEndReason.ENTERED_IN_ERROR);
            }
            case PostReopened e -> {
                open.computeIfAbsent(e.worker(), _ -> new HashSet<>()).add(e.post());
                note("a leaver who returns to a post", true);
            }
            case StageSet e -> {
                var former = stages.put(e.post(), e);
                note("a stage of an earlier day", e.effectiveOn().isBefore(today));
                note(
                        "a stage corrected on its own day or before",
                        former != null && !e.effectiveOn().isAfter(former.effectiveOn()));
                note("a stage taken back", former != null && e.stage() == null);
            }
            case RegistrationWithdrawn _ -> note("a registration taken back", true);
            case SignOffSuperseded _ -> note("an answer superseded", true);
            case SignOffLapsed _ -> note("lapsed", true);
            case SignOffRequestWithdrawn _ -> note("a request withdrawn", true);
            case SignOffReturned _ -> note("a request returned", true);
            case SignOffRevoked e -> revoked.add(new SkillKey(e.worker(), e.element()));
            case CompetencySignedOff e ->
                note("revoked and given again", revoked.contains(new SkillKey(e.worker(), e.element())));
            case DomainEvent _ -> {}
        }
    }

    private void note(String turn, boolean taken) {
        if (taken) {
            seen.add(turn);
        }
    }
}
