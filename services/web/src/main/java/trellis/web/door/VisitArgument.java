package trellis.web.door;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import trellis.web.service.Visit;

/** Gives a page method the {@link Visit}. */
final class VisitArgument implements SyncHandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Visit visit = exchange.getAttribute(Visit.ATTRIBUTE);
        if (visit == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return visit;
    }
}
