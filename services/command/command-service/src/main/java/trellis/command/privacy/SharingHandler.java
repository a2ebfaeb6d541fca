package trellis.command.privacy;

import static trellis.language.Role.EDUCATOR;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.Problem;
import trellis.command.privacy.SharingRequests.NewSharing;
import trellis.decide.privacy.SharingCommand.AgreeToShare;
import trellis.decide.privacy.SharingCommand.EndSharing;
import trellis.language.TenantId;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharingEvent.SharingAgreed;
import trellis.language.privacy.SharingId;

/** Makes the commands about sharing, in the trust's own log. */
final class SharingHandler {
    private final Door door;
    private final Facts facts;
    private final National national;

    SharingHandler(Door door, Facts facts, National national) {
        this.door = door;
        this.facts = facts;
        this.national = national;
    }

    Acceptance agree(Entry entry, NewSharing body) {
        door.require(entry, AgreeToShare.class, EDUCATOR);
        return door.send(
                entry,
                new AgreeToShare(
                        entry.actor(),
                        entry.at(),
                        new SharingId(entry.id("sharing")),
                        new OrganisationCode(entry.tenant().value()),
                        known(body.parties()),
                        Set.copyOf(new HashSet<>(body.figures())),
                        body.purpose(),
                        body.document().document(),
                        body.from(),
                        body.until()));
    }

    Acceptance end(Entry entry, UUID sharing, String reason) {
        door.require(entry, EndSharing.class, EDUCATOR);
        var agreed = facts.founded(entry.tenant(), "sharing", sharing, SharingAgreed.class);
        return door.send(entry, new EndSharing(entry.actor(), entry.at(), agreed.sharing(), reason));
    }

    private Set<OrganisationCode> known(List<String> codes) {
        Set<OrganisationCode> parties = new HashSet<>();
        for (var at = 0; at < codes.size(); at++) {
            var code = codes.get(at);
            if (!TenantId.isOne(code) || !isRecorded(new TenantId(code))) {
                throw Problem.badField(
                                "parties[" + at + "]",
                                "UNKNOWN_ORGANISATION",
                                "There is no organisation with this code.")
                        .asException();
            }
            parties.add(new OrganisationCode(code));
        }
        return parties;
    }

    private boolean isRecorded(TenantId tenant) {
        return tenant.equals(National.LOG) || national.isOrganisation(tenant);
    }
}
