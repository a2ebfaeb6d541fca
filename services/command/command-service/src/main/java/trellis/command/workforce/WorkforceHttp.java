package trellis.command.workforce;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Caller;
import trellis.command.door.Entry;
import trellis.command.workforce.WorkforceReplies.PostStarted;
import trellis.command.workforce.WorkforceReplies.Worker;
import trellis.command.workforce.WorkforceReplies.WorkerRegistered;
import trellis.command.workforce.WorkforceRequests.ChangePost;
import trellis.command.workforce.WorkforceRequests.EndPost;
import trellis.command.workforce.WorkforceRequests.MoveStage;
import trellis.command.workforce.WorkforceRequests.NewPost;
import trellis.command.workforce.WorkforceRequests.RecordEducation;
import trellis.command.workforce.WorkforceRequests.RegisterWorker;
import trellis.language.workforce.WorkforceEvent;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "workforce", description = "Support workers, their posts and their education")
class WorkforceHttp {
    private final RegisterHandler registering;
    private final PostHandler posts;
    private final WorkerReader reader;

    WorkforceHttp(RegisterHandler registering, PostHandler posts, WorkerReader reader) {
        this.registering = registering;
        this.posts = posts;
        this.reader = reader;
    }

    @PostMapping("/workers")
    @Operation(operationId = "registerWorker", summary = "Register a support worker with a first post")
    @ApiResponse(responseCode = "201")
    ResponseEntity<WorkerRegistered> register(Entry entry, @Valid @RequestBody RegisterWorker body) {
        var accepted = registering.register(entry, body);
        var post = accepted.idOf(
                WorkforceEvent.PostStarted.class, event -> event.post().value());
        var worker = accepted.idOf(
                WorkforceEvent.PostStarted.class, event -> event.worker().value());
        return accepted.created(
                "/api/v1/workers/" + worker, new WorkerRegistered(accepted.log(), accepted.position(), worker, post));
    }

    @GetMapping("/workers/{worker}")
    @Operation(operationId = "worker", summary = "Who a worker is, with the ETag that changes to the record need")
    ResponseEntity<Worker> worker(Caller caller, @PathVariable UUID worker) {
        var read = reader.read(caller, worker);
        return ResponseEntity.ok().eTag("\"" + read.version() + "\"").body(read.worker());
    }

    @PostMapping("/workers/{worker}/posts")
    @Operation(operationId = "startPost", summary = "A further post, or the first again of someone who came back")
    @ApiResponse(responseCode = "201")
    ResponseEntity<PostStarted> start(Entry entry, @PathVariable UUID worker, @Valid @RequestBody NewPost body) {
        var accepted = posts.start(entry, worker, body);
        var post = accepted.idOf(
                WorkforceEvent.PostStarted.class, event -> event.post().value());
        return accepted.created(
                "/api/v1/workers/" + worker, new PostStarted(accepted.log(), accepted.position(), post));
    }

    @PostMapping("/posts/{post}/changes")
    @Operation(operationId = "changePost", summary = "What the post is from a day on")
    ResponseEntity<Written> change(Entry entry, @PathVariable UUID post, @Valid @RequestBody ChangePost body) {
        return posts.change(entry, post, body).written();
    }

    @PostMapping("/posts/{post}/end")
    @Operation(operationId = "endPost", summary = "End the post with a reason")
    ResponseEntity<Written> end(Entry entry, @PathVariable UUID post, @Valid @RequestBody EndPost body) {
        return posts.end(entry, post, body).written();
    }

    @PostMapping("/posts/{post}/stage")
    @Operation(operationId = "moveStage", summary = "Set, move or correct the stage of the post")
    ResponseEntity<Written> stage(Entry entry, @PathVariable UUID post, @Valid @RequestBody MoveStage body) {
        return posts.stage(entry, post, body).written();
    }

    @PostMapping("/workers/{worker}/education")
    @Operation(operationId = "recordEducation", summary = "What is known of the worker's education")
    ResponseEntity<Written> education(
            Entry entry, @PathVariable UUID worker, @Valid @RequestBody RecordEducation body) {
        return posts.education(entry, worker, body).written();
    }
}
