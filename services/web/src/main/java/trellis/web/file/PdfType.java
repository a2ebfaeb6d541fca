package trellis.web.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one typeface, embedded so that every reader shows and reads out the same, and how its words fill a line. */
final class PdfType {
    /** Liberation Sans (SIL Open Font License), which comes with the library. */
    private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String LACKING = "\u25A1";

    private final PDFont font;
    private final Map<String, String> glyphs = new HashMap<>();

    PdfType(PDDocument document) throws IOException {
        try (var face = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FACE))) {
            font = PDType0Font.load(document, face);
        }
    }

    PDFont font() {
        return font;
    }

    float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Words in lines no wider than that; a word that is wider alone, such as a digest, is broken. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : known(text).split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.replace(0, line.length(), longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.append(' ').toString()); // or a screen reader would join its last word to the next
            }
            line.setLength(0);
            line.append(broken(word, size, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    private String broken(String word, float size, float width, List<String> lines) {
        var rest = word;
        while (rest.length() > 1 && width(rest, size) > width) {
            var most = rest.length() - 1;
            while (most > 1 && width(rest.substring(0, most), size) > width) {
                most--;
            }
            lines.add(rest.substring(0, most));
            rest = rest.substring(most);
        }
        return rest;
    }

    /** A sign that the typeface lacks is shown as one that says so. */
    private String known(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .mapToObj(Character::toString)
                .forEach(sign -> shown.append(glyphs.computeIfAbsent(sign, each -> hasGlyph(each) ? each : LACKING)));
        return shown.toString();
    }

    private boolean hasGlyph(String sign) {
        try {
            return font.encode(sign).length > 0;
        } catch (IllegalArgumentException lacking) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
