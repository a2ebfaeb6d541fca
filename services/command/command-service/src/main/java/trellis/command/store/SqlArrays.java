package trellis.command.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.language.Tag;

/** Sets inside sets: PostgreSQL's arrays of arrays are rectangles, so an inner array travels as its text. */
final class SqlArrays {
    /** Any tag leads to the facts; the longest value is the likeliest to lead to few. */
    private static final Comparator<Tag> LIKELIEST_TO_LEAD_TO_FEW = Comparator.comparingInt(
                    (Tag tag) -> tag.value().length())
            .reversed()
            .thenComparing(Tag::toString);

    private SqlArrays() {}

    /** @return such as {"a","b"}, sorted */
    static String text(Collection<String> elements) {
        return elements.stream()
                .sorted()
                .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Clauses in the three parallel arrays that the SQL functions take. */
    record Clauses(List<@Nullable Long> leads, List<@Nullable String> others, List<@Nullable String> types) {
        static Clauses of(Criteria criteria) {
            var clauses = new Clauses(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            criteria.clauses().forEach(clauses::add);
            return clauses;
        }

        void add(Criteria.Clause clause) {
            var tags = clause.tags().stream()
                    .sorted(LIKELIEST_TO_LEAD_TO_FEW)
                    .map(TagDigest::of)
                    .toList();
            leads.add(tags.isEmpty() ? null : tags.getFirst());
            others.add(
                    tags.size() < 2
                            ? null
                            : text(tags.stream().skip(1).map(String::valueOf).toList()));
            types.add(clause.types().isEmpty() ? null : text(clause.types()));
        }
    }
}
