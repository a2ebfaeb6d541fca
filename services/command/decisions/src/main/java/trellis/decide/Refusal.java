package trellis.decide;

import org.jspecify.annotations.Nullable;

/** A rule as a sentence. The name is the stable code of the API; its English text belongs to the door. */
public interface Refusal {
    String name();

    /** The field of the request at fault, in the API's spelling, or null when none is. */
    default @Nullable String field() {
        return null;
    }

    /** The rule as broken by this field of the request, where several could. */
    default Refusal at(String field) {
        return new AtField(this, field);
    }

    /** A rule and the field at fault; its name is the rule's own. */
    record AtField(Refusal rule, String field) implements Refusal {
        @Override
        public String name() {
            return rule.name();
        }
    }
}
