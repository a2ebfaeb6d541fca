package trellis.web.door;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Whether the figures are invented, for the layout to say so on every page, and how much of their story is told. Asked
 * for in the background, so that no page waits for it, and no more once all is told.
 */
@Component
public class Demonstration implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SECONDS_BETWEEN = 2;

    private final boolean on;
    private final ScheduledExecutorService asking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile @Nullable Telling telling;

    /** @param steps of the whole story; 0 until that is known */
    record Telling(int steps, int told, boolean over) {}

    Demonstration(WebSettings settings) {
        this.on = settings.demonstration();
        var progress = settings.demonstrationProgress();
        if (on && progress != null) {
            var factory = new JdkClientHttpRequestFactory(
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build());
            factory.setReadTimeout(PATIENCE);
            var http = RestClient.builder().requestFactory(factory).build();
            var _ = asking.scheduleWithFixedDelay(() -> ask(http, progress), 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
        }
    }

    private void ask(RestClient http, URI progress) {
        try {
            var now = http.get().uri(progress).retrieve().body(Telling.class);
            telling = now;
            if (now != null && now.over()) {
                asking.shutdown();
            }
        } catch (RestClientException away) {
            telling = null;
        }
    }

    /** Per cent of the story that is told, or null when nothing is being told. */
    public @Nullable Integer getTold() {
        var now = telling;
        return now == null || now.over() || now.steps() == 0 ? null : now.told() * 100 / now.steps();
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }

    public boolean isOn() {
        return on;
    }
}
