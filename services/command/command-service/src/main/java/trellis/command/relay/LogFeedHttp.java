package trellis.command.relay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.codec.CloudEventLine;
import trellis.command.door.Problem;
import trellis.command.store.LogReader;
import trellis.language.TenantId;

/** The logs themselves, for services with the scope {@code log-feed}: what fills a gap of the pipe and feeds a rebuild. */
@RestController
@RequestMapping("/internal/log")
@Tag(name = "log feed", description = "The logs themselves, for services alone: their tokens carry the scope log-feed")
class LogFeedHttp {
    private static final int PAGE = 1_000;

    private final LogReader log;

    LogFeedHttp(@Qualifier("relayLogReader") LogReader log) {
        this.log = log;
    }

    /** @return the last position of every log, by tenant */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "logHeads", summary = "The last position of every log, by tenant")
    Map<String, Long> heads() {
        return log.heads().entrySet().stream()
                .collect(Collectors.toMap(
                        head -> head.getKey().value(), Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    /** @return the records after that position in order, a CloudEvent a line; empty at the head */
    @GetMapping(path = "/{tenant}", produces = CloudEventLine.MEDIA_TYPE)
    @Operation(
            operationId = "logAfter",
            summary = "The records of one log after a position in order, a CloudEvent a line; empty at the head")
    ResponseEntity<String> log(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        if (after < 0 || limit < 1 || limit > PAGE) {
            throw Problem.badField(after < 0 ? "after" : "limit", "FIELD_INVALID", "This is out of range.")
                    .asException();
        }
        if (!TenantId.isOne(tenant)) {
            throw Problem.notFound().asException();
        }
        return ResponseEntity.ok(log.read(new TenantId(tenant), after, limit).stream()
                .map(envelope -> CloudEventLine.of(envelope) + "\n")
                .collect(Collectors.joining()));
    }
}
