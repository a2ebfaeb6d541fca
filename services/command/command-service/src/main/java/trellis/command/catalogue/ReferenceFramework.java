package trellis.command.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.door.Sha256;
import trellis.decide.catalogue.CatalogueCommand.PublishEdition;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Rating;
import trellis.language.RecordedEvent;
import trellis.language.Stage;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.catalogue.FrameworkStage;

/** The edition in {@code reference/framework.json}, with the local policy beside it, as the command that publishes it. */
final class ReferenceFramework {
    private final byte[] bytes = bytesOf("reference/framework.json");
    private final byte[] policyBytes = bytesOf("reference/framework-policy.json");
    private final JsonNode framework;
    private final Rating required;
    private final Set<String> twoPerson;
    private final Set<String> withoutRegistration;

    ReferenceFramework(JsonMapper json) {
        framework = json.readTree(bytes);
        var policy = json.readTree(policyBytes);
        required = new Rating(policy.get("required").asInt());
        twoPerson = texts(policy.get("twoPerson"));
        withoutRegistration = texts(policy.get("withoutRegistration"));
    }

    PublishEdition publishing(Instant at) {
        return new PublishEdition(
                RecordedEvent.SYSTEM,
                at,
                new EditionId(text(framework, "edition") + "/" + text(framework, "catalogueVersion")),
                Sha256.of(Sha256.of(bytes).value() + Sha256.of(policyBytes).value()),
                text(framework, "editionNote"),
                text(framework, "licenceNote"),
                elements(framework.get("sources")).map(JsonNode::asString).toList(),
                elements(framework.get("stages")).map(ReferenceFramework::stage).toList(),
                elements(framework.get("domains")).map(this::domain).toList());
    }

    private static FrameworkStage stage(JsonNode stage) {
        return new FrameworkStage(
                Stage.valueOf(text(stage, "code")),
                text(stage, "name"),
                stage.get("rqfLevel").asInt(),
                text(stage, "typicalAfcBand"),
                text(stage, "bandNote"),
                text(stage, "supervision"));
    }

    private FrameworkDomain domain(JsonNode domain) {
        return new FrameworkDomain(
                domain.get("number").asInt(),
                text(domain, "code"),
                text(domain, "name"),
                text(domain, "summary"),
                "name: " + text(domain, "nameVerified"),
                elements(domain.get("elements")).map(this::element).toList());
    }

    private FrameworkElement element(JsonNode element) {
        var code = text(element, "code");
        Map<Stage, String> expectations = new EnumMap<>(Stage.class);
        element.get("expectations")
                .properties()
                .forEach(each -> expectations.put(
                        Stage.valueOf(each.getKey()), each.getValue().asString()));
        var months = element.get("suggestedReassessMonths");
        return new FrameworkElement(
                new ElementCode(code),
                text(element, "title"),
                textOrNull(element, "officialRef"),
                text(element, "provenance"),
                AssessmentKind.valueOf(text(element, "assessmentKind")),
                months.isNull() ? null : months.asInt(),
                textOrNull(element, "reassessNote"),
                required,
                twoPerson.contains(code),
                !withoutRegistration.contains(code),
                expectations);
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Set<String> texts(JsonNode list) {
        return new HashSet<>(List.copyOf(elements(list).map(JsonNode::asString).toList()));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        return node.get(field).isNull() ? null : node.get(field).asString();
    }

    private static byte[] bytesOf(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
