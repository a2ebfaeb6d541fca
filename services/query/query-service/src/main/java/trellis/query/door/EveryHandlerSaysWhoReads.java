package trellis.query.door;

import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Nothing of ours is served that does not say who may read it: forgotten means shut, and found out at start. */
final class EveryHandlerSaysWhoReads implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping handlers;

    EveryHandlerSaysWhoReads(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /** @throws IllegalStateException naming the first handler that stands open */
    @Override
    public void afterSingletonsInstantiated() {
        handlers.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("trellis."))
                .filter(handler -> !says(handler))
                .findFirst()
                .ifPresent(open -> {
                    throw new IllegalStateException(open + " does not say who may read it");
                });
    }

    private static boolean says(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Reads.class)
                && Arrays.asList(handler.getMethod().getParameterTypes()).contains(Caller.class);
    }
}
