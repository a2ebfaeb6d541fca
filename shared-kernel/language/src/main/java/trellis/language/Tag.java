package trellis.language;

/** A key and a value that facts are found by; append conditions are expressed over tags. */
public record Tag(String key, String value) {
    public Tag {
        Text.required("tag key", key, 40);
        Text.required("tag value", value, 120);
    }

    public static Tag worker(PersonId worker) {
        return new Tag("worker", worker.toString());
    }

    /** All that concerns one worker's competence in one element. */
    public static Tag skill(PersonId worker, ElementCode element) {
        return new Tag("skill", worker + "/" + element);
    }

    public static Tag assessor(PersonId assessor) {
        return new Tag("assessor", assessor.toString());
    }

    /** Role grants and sign-in accounts of one person. */
    public static Tag person(PersonId person) {
        return new Tag("person", person.toString());
    }

    /**
     * All that makes up one organisation's register: its people, their posts and their roles. Whoever reads the register
     * whole finds it by this, however much else has been recorded.
     */
    public static Tag register() {
        return new Tag("register", "whole");
    }

    @Override
    public String toString() {
        return key + ":" + value;
    }
}
