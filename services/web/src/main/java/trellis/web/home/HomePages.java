package trellis.web.home;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.framework.Frameworks;
import trellis.web.organisations.Organisations;
import trellis.web.page.Page;
import trellis.web.people.Assessing;
import trellis.web.service.Visit;
import trellis.web.signoff.Waiting;
import trellis.web.signoff.WaitingReader;
import trellis.web.skills.SkillReader;

/** What waits for this person, whatever roles they hold. */
@Controller
class HomePages {
    private final SkillReader skills;
    private final WaitingReader waiting;
    private final Frameworks frameworks;
    private final Assessing assessing;
    private final Organisations organisations;

    HomePages(
            SkillReader skills,
            WaitingReader waiting,
            Frameworks frameworks,
            Assessing assessing,
            Organisations organisations) {
        this.organisations = organisations;
        this.skills = skills;
        this.waiting = waiting;
        this.frameworks = frameworks;
        this.assessing = assessing;
    }

    @GetMapping("/")
    Rendering home(Visit visit) {
        var me = visit.me();
        Optional<SkillReader.Seen> own = me.is("SUPPORT_WORKER") ? skills.find(visit, me.person()) : Optional.empty();
        Waiting.@Nullable Seen work = me.is("ASSESSOR") || me.is("EDUCATOR") ? waiting.read(visit) : null;
        var leads = me.is("FACULTY_LEAD") || me.is("ICS_LEAD") || me.is("COMMUNITY_LEAD");
        return Page.of(visit, "home/home", "Home")
                .with("led", leads ? organisations.led(visit).orElse(null) : null)
                .with("seen", own.orElse(null))
                .with("work", work)
                .with("entitled", me.is("ASSESSOR") ? assessing.mine(visit) : null)
                .with("framework", own.isPresent() || work != null ? frameworks.current(visit) : null)
                .with("nothing", me.roles() == null || me.roles().equals(List.of()))
                .show();
    }
}
