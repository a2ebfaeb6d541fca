package trellis.command.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.funding.Document;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingPurpose;

/** The bodies of requests about sharing, and of the answer. */
final class SharingRequests {
    private SharingRequests() {}

    /**
     * @param parties codes of the organisations that get the figures
     * @param document the agreement that was signed
     * @param from the first day
     * @param until the last day; left out while no end is set
     */
    record NewSharing(
            @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 20) String> parties,
            @NotEmpty @Size(max = 3) List<@NotNull SharedFigures> figures,
            @NotNull SharingPurpose purpose,
            @NotNull @Valid SharingPaper document,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param digest SHA-256 of the file's exact bytes, as lower-case hex
     * @param reference where its owner finds it
     */
    record SharingPaper(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest,
            @Nullable @Pattern(regexp = Document.REFERENCE) String reference) {
        Document document() {
            return new Document(new Digest(digest), reference);
        }
    }

    /** @param reason a code, such as NO_LONGER_NEEDED */
    record Stop(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{2,39}") String reason) {}
}
