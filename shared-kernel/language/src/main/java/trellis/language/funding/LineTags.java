package trellis.language.funding;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.Digest;
import trellis.language.Tag;
import trellis.language.organisation.OrganisationCode;

/** What facts about an allocation are found by. */
public final class LineTags {
    private LineTags() {}

    /** The allocation, its programme, and what else. */
    static Set<Tag> of(Line line, Tag... more) {
        return Stream.concat(Stream.of(line.allocation().tag(), line.programme().tag()), Arrays.stream(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that names an organisation as a party. */
    public static Tag party(OrganisationCode organisation) {
        return new Tag("party", organisation.value());
    }

    /** Every report that ever counted this outcome of this organisation for money. */
    public static Tag outcome(OrganisationCode organisation, OutcomeMeasure measure) {
        return new Tag("outcome", organisation.value() + "/" + measure.name());
    }

    /** Every claim that ever relied on these bytes. */
    public static Tag evidence(Digest digest) {
        return new Tag("evidence", digest.value());
    }
}
