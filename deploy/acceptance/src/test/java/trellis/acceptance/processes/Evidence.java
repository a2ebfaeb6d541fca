package trellis.acceptance.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was seen from outside while processes were killed and frozen, and what it must hold.
 *
 * @param answers what clients were told, also again for the same key
 * @param log what PostgreSQL holds
 * @param topic what Kafka delivers, in its order
 */
record Evidence(List<Answer> answers, List<Fact> log, List<Fact> topic) {
    /**
     * @param subject an id that the answer gave out and the fact carries
     * @param position up to where a read must have come
     */
    record Answer(String key, String tenant, String subject, long position) {}

    record Fact(String tenant, long position, String id, String text) {}

    /** @return each breach, named by its invariant; none when all is well */
    List<String> breaches() {
        var breaches = new ArrayList<String>();
        byTenant(log).forEach((tenant, facts) -> gaps(tenant, facts, breaches));
        answers.forEach(answer -> kept(answer, breaches));
        answers.stream()
                .collect(Collectors.groupingBy(Answer::key, TreeMap::new, Collectors.toSet()))
                .forEach((key, told) -> {
                    if (told.size() > 1) {
                        breaches.add("I5 " + key + " was answered in " + told.size() + " ways");
                    }
                });
        byTenant(topic)
                .forEach((tenant, facts) ->
                        published(tenant, facts, byTenant(log).getOrDefault(tenant, List.of()), breaches));
        byTenant(log).keySet().stream()
                .filter(tenant -> !byTenant(topic).containsKey(tenant))
                .forEach(tenant -> breaches.add("I10 nothing of " + tenant + " was published"));
        return breaches;
    }

    private static Map<String, List<Fact>> byTenant(List<Fact> facts) {
        return facts.stream().collect(Collectors.groupingBy(Fact::tenant, TreeMap::new, Collectors.toList()));
    }

    private static void gaps(String tenant, List<Fact> facts, List<String> breaches) {
        for (int place = 0; place < facts.size(); place++) {
            if (facts.get(place).position() != place + 1) {
                breaches.add("I4 " + tenant + " has no position " + (place + 1));
                return;
            }
        }
        var ids = facts.stream().map(Fact::id).distinct().count();
        if (ids != facts.size()) {
            breaches.add("I3 " + tenant + " holds a fact twice");
        }
    }

    private void kept(Answer answer, List<String> breaches) {
        var carrying = log.stream()
                .filter(fact ->
                        fact.tenant().equals(answer.tenant()) && fact.text().contains(answer.subject()))
                .toList();
        if (carrying.isEmpty() || carrying.getLast().position() > answer.position()) {
            breaches.add("I1 what " + answer.key() + " was told is not in the log");
        } else if (carrying.size() > 1) {
            breaches.add("I5 " + answer.key() + " took effect " + carrying.size() + " times");
        }
    }

    /** Each first delivery is the next of the log; a repetition is one of what came already. */
    private static void published(String tenant, List<Fact> delivered, List<Fact> log, List<String> breaches) {
        long reached = 0;
        for (var fact : delivered) {
            if (fact.position() > reached + 1) {
                breaches.add("I10 " + tenant + " goes from " + reached + " to " + fact.position() + " in the topic");
                return;
            }
            reached = Math.max(reached, fact.position());
            if (fact.position() > log.size()
                    || !log.get((int) fact.position() - 1).id().equals(fact.id())) {
                breaches.add("I10 " + tenant + " " + fact.position() + " in the topic is not that of the log");
                return;
            }
        }
        if (reached < log.size()) {
            breaches.add("I10 " + tenant + " ends at " + reached + " of " + log.size() + " in the topic");
        }
    }
}
