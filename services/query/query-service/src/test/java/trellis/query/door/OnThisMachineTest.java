package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class OnThisMachineTest {
    private static MockServerHttpRequest.BaseBuilder<?> from(String address) {
        return MockServerHttpRequest.get("/actuator/metrics").remoteAddress(new InetSocketAddress(address, 5_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1"})
    void who_asks_here_is_answered(String address) {
        assertThat(OnThisMachine.isMade(from(address).build())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "192.0.2.1", "2001:db8::1"})
    void who_asks_from_elsewhere_is_not(String address) {
        assertThat(OnThisMachine.isMade(from(address).build())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "x-forwarded-for", "X-Real-IP", "Via"})
    void nor_for_whom_a_proxy_asks(String header) {
        assertThat(OnThisMachine.isMade(
                        from("127.0.0.1").header(header, "192.0.2.1").build()))
                .isFalse();
    }

    @Test
    void nor_who_cannot_be_told() {
        assertThat(OnThisMachine.isMade(
                        MockServerHttpRequest.get("/actuator/metrics").build()))
                .isFalse();
    }
}
