package trellis.web.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to read, with tables in it: the page and the paper are made of the same one.
 *
 * @param name of its file
 * @param invented what every page says where the figures are a demonstration's, or null; the file's name says so too
 * @param opening paragraphs under the title
 */
public record Brief(String name, String title, @Nullable String invented, List<String> opening, List<Part> parts) {
    /**
     * @param says paragraphs under its heading
     * @param table null where it has none
     */
    public record Part(
            String title, List<String> says, @Nullable Listing table) {
        public Part {
            says = List.copyOf(says);
        }
    }

    public Brief {
        name = invented == null ? name : "invented-" + name;
        opening = List.copyOf(opening);
        parts = List.copyOf(parts);
    }

    public Bundle.Item pdf() {
        return Bundle.Item.of(name + ".pdf", "application/pdf", "PDF to read or print", PdfPaper.of(this));
    }
}
