package trellis.decide.assessment;

import java.util.List;
import java.util.stream.Stream;
import trellis.decide.Authorities;
import trellis.decide.Employment;
import trellis.decide.Rights;
import trellis.language.signoff.SignOffId;

/**
 * What is read to record how well a worker does some elements.
 *
 * @param assessor the authority of who asks
 * @param signOffs those that stand, of the elements in question
 */
public record AssessmentState(Rights rights, Employment employment, Authorities assessor, List<ReliedOn> signOffs) {
    static final AssessmentState INITIAL =
            new AssessmentState(Rights.NONE, Employment.NONE, Authorities.NONE, List.of());

    public AssessmentState {
        signOffs = List.copyOf(signOffs);
    }

    AssessmentState with(ReliedOn signOff) {
        return new AssessmentState(
                rights,
                employment,
                assessor,
                Stream.concat(signOffs.stream(), Stream.of(signOff)).toList());
    }

    AssessmentState without(SignOffId signOff) {
        return new AssessmentState(
                rights,
                employment,
                assessor,
                signOffs.stream()
                        .filter(each -> !each.signOff().equals(signOff))
                        .toList());
    }
}
