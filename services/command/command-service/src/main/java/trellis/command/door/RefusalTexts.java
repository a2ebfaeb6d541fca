package trellis.command.door;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import trellis.command.store.Answer;
import trellis.decide.Refusal;

/** The plain English and the HTTP status of each refusal; the code is the rule's own name. */
public final class RefusalTexts {
    private final Properties texts;

    private RefusalTexts(Properties texts) {
        this.texts = texts;
    }

    static RefusalTexts load() {
        try {
            var file = new ClassPathResource("refusals.properties", RefusalTexts.class);
            return new RefusalTexts(
                    PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @return status and text of a rule, as {@code "403 Nobody …"} */
    Optional<String> lineOf(Refusal rule) {
        return Optional.ofNullable(texts.getProperty(rule.name()));
    }

    public Problem problemOf(Refusal rule) {
        var line = lineOf(rule).orElse("422 This is against a rule of the framework.");
        var status = HttpStatus.valueOf(Integer.parseInt(line.substring(0, 3)));
        return Problem.ofField(status, rule.name(), rule.field(), line.substring(4));
    }

    /** @return the problem of any answer but an acceptance */
    public Problem problemOf(Answer answer) {
        return switch (answer) {
            case Answer.Refused no -> problemOf(no.rule());
            case Answer.Conflict _ ->
                Problem.of(CONFLICT, "CONFLICT", "Others are changing the same record. Try again in a moment.")
                        .with(HttpHeaders.RETRY_AFTER, "1");
            case Answer.KeyReused _ ->
                Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was used for another request. Take a new key for a new request.");
            case Answer.StaleMatch _ ->
                Problem.of(
                        PRECONDITION_FAILED,
                        "STALE",
                        "The record has changed since you read it. Read it again and repeat your change.");
            case Answer.Busy busy ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", "There is too much to do. Try again in a moment.")
                        .with(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(Math.max(1, busy.retryAfter().toSeconds())));
            case Answer.Accepted _ -> throw new IllegalArgumentException("an acceptance is no problem");
        };
    }
}
