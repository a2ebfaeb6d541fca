package trellis.decide.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.signoff.Evidence;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffId;

/**
 * A sign-off that stands, and the day of the answer that it relies on.
 *
 * @param expiresOn the last valid day, or null when it does not expire
 */
record ReliedOn(
        SignOffId signOff,
        ElementCode element,
        Stage stage,
        Setting setting,
        LocalDate answeredOn,
        @Nullable LocalDate expiresOn) {
    static ReliedOn of(CompetencySignedOff e) {
        var answeredOn = e.evidence().stream()
                .filter(each -> each.assessment().equals(e.assessment()))
                .map(Evidence::happenedOn)
                .findFirst()
                .orElse(e.signedOn());
        return new ReliedOn(e.signOff(), e.element(), e.stage(), e.setting(), answeredOn, e.expiresOn());
    }

    boolean isOvertakenBy(LocalDate happenedOn, LocalDate today) {
        return !happenedOn.isBefore(answeredOn) && (expiresOn == null || !today.isAfter(expiresOn));
    }
}
