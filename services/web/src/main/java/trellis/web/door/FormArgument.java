package trellis.web.door;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import trellis.web.page.Form;

/**
 * Gives a page method what was filled in: the body of a POST, the query of a GET. A file that comes with a form is not
 * kept: its field holds the SHA-256 of its bytes.
 */
final class FormArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        if (!HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return Mono.just(new Form(exchange.getRequest().getQueryParams()));
        }
        var type = exchange.getRequest().getHeaders().getContentType();
        return type != null && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                ? withFiles(exchange)
                : exchange.getFormData().map(Form::new);
    }

    private static Mono<Object> withFiles(ServerWebExchange exchange) {
        return exchange.getMultipartData()
                .flatMapMany(parts -> Flux.fromIterable(parts.values()).flatMapIterable(each -> each))
                .concatMap(FormArgument::field)
                .collect(
                        LinkedMultiValueMap<String, String>::new,
                        (form, field) -> form.add(field.name(), field.value()))
                .map(Form::new);
    }

    private record Filled(String name, String value) {}

    private static Mono<Filled> field(Part part) {
        return switch (part) {
            case FilePart file when file.filename().isEmpty() -> Mono.empty();
            case FilePart file -> digest(file).map(digest -> new Filled(file.name(), digest));
            case FormFieldPart text -> Mono.just(new Filled(text.name(), text.value()));
            case Part _ -> Mono.empty();
        };
    }

    private static Mono<String> digest(FilePart file) {
        return file.content()
                .reduceWith(FormArgument::sha256, (digest, buffer) -> {
                    try (var bytes = buffer.readableByteBuffers()) {
                        bytes.forEachRemaining(digest::update);
                    } finally {
                        DataBufferUtils.release(buffer);
                    }
                    return digest;
                })
                .map(digest -> HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
