package trellis.web.door;

import org.springframework.stereotype.Component;

/** Whether the figures are invented, for the layout to say so on every page. */
@Component
public class Demonstration {
    private final boolean on;

    Demonstration(WebSettings settings) {
        this.on = settings.demonstration();
    }

    public boolean isOn() {
        return on;
    }
}
