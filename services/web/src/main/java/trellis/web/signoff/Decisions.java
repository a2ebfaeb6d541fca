package trellis.web.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.framework.Framework;
import trellis.web.page.Form;
import trellis.web.page.Option;

/** What was chosen for each request on the page of one worker; what is left for now is not among them. */
record Decisions(boolean declared, List<Decision> decisions) {
    private static final List<String> FIELDS = List.of("outcome-", "reason-", "comment-", "nextStep-", "skill-");

    /** @param comment and the rest: null unless it is returned */
    record Decision(
            String request,
            String outcome,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable String nextStep) {
        public boolean signs() {
            return outcome.equals("SIGN");
        }
    }

    /** Reads the form and notes what is missing in it. */
    static Decisions of(Form form, Framework framework) {
        var chosen = new ArrayList<Decision>();
        for (var request : form.values("request")) {
            var outcome = form.value("outcome-" + request);
            if (outcome.equals("SIGN")) {
                chosen.add(new Decision(request, outcome, null, null, null));
            } else if (outcome.equals("RETURN")) {
                chosen.add(returned(form, request, framework.title(form.value("skill-" + request))));
            }
        }
        if (chosen.isEmpty()) {
            var first = form.values("request").stream().findFirst();
            form.error(
                    first.map(request -> "outcome-" + request).orElse(""), "Choose a decision for at least one skill");
        }
        return new Decisions(form.has("declared", "true"), chosen);
    }

    private static Decision returned(Form form, String request, String skill) {
        var reason = form.required("reason-" + request, "Choose why you return " + skill);
        var nextStep = form.words("nextStep-" + request, "The next step for " + skill);
        if (nextStep == null && !Objects.equals(reason, "NOT_MINE_TO_SIGN")) {
            form.error("nextStep-" + request, "Say what the worker should do next for " + skill);
        }
        return new Decision(
                request, "RETURN", reason, form.words("comment-" + request, "The comment on " + skill), nextStep);
    }

    public long signing() {
        return decisions.stream().filter(Decision::signs).count();
    }

    public long returning() {
        return decisions.size() - signing();
    }

    /** All that was filled in, to be sent again from the page that asks whether it is meant so. */
    static List<Option> carried(Form form) {
        return form.values("request").stream()
                .flatMap(request -> Stream.concat(
                        Stream.of(new Option("request", request)),
                        FIELDS.stream()
                                .map(field -> new Option(field + request, form.value(field + request)))
                                .filter(field -> !field.text().isEmpty())))
                .toList();
    }
}
