package trellis.command.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.language.Tag;

/** Sets inside sets: PostgreSQL's arrays of arrays are rectangles, so an inner array travels as its text. */
final class SqlArrays {
    private SqlArrays() {}

    /** @return such as {"a","b"}, sorted */
    static String text(Collection<String> elements) {
        return elements.stream()
                .sorted()
                .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String tags(Set<Tag> tags) {
        return text(tags.stream().map(TagDigest::text).toList());
    }

    /** Clauses in the three parallel arrays that the SQL functions take. */
    record Clauses(List<@Nullable Long> leads, List<String> tags, List<@Nullable String> types) {
        static Clauses of(Criteria criteria) {
            var clauses = new Clauses(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            criteria.clauses().forEach(clauses::add);
            return clauses;
        }

        void add(Criteria.Clause clause) {
            leads.add(lead(clause.tags()));
            tags.add(SqlArrays.tags(clause.tags()));
            types.add(clause.types().isEmpty() ? null : text(clause.types()));
        }

        /** Any tag leads to the facts; the longest value is the likeliest to lead to few. */
        private static @Nullable Long lead(Set<Tag> tags) {
            return tags.stream()
                    .max((one, other) -> {
                        int byLength = Integer.compare(
                                one.value().length(), other.value().length());
                        return byLength != 0 ? byLength : one.toString().compareTo(other.toString());
                    })
                    .map(TagDigest::of)
                    .orElse(null);
        }
    }
}
