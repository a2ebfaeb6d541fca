package trellis.testkit.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.Document;
import trellis.language.organisation.GrantId;

/** Ids, papers, people and moments that come out the same for the same chance. */
final class Dice {
    private final Random chance;
    private Instant now = Instant.parse("2025-05-01T08:00:00Z");

    Dice(Random chance) {
        this.chance = chance;
    }

    Instant later() {
        now = now.plus(Duration.ofMinutes(1 + chance.nextInt(600)));
        return now;
    }

    Document paper() {
        return new Document(digest(), "DOC-" + chance.nextInt(10_000));
    }

    Digest digest() {
        return new Digest("%016x".formatted(chance.nextLong()).repeat(4));
    }

    GrantId grant() {
        return new GrantId(id());
    }

    PersonId person() {
        return new PersonId(new UUID(0x0f0d_0000_0000_4000L, chance.nextInt(6)));
    }

    UUID id() {
        return new UUID(
                (chance.nextLong() & ~0xF000L) | 0x4000L,
                (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
    }
}
