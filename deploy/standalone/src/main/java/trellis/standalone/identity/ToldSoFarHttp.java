package trellis.standalone.identity;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ToldSoFarHttp {
    static final String PATH = "/demonstration";

    private final IdentitySettings settings;

    ToldSoFarHttp(IdentitySettings settings) {
        this.settings = settings;
    }

    @GetMapping(PATH)
    ToldSoFar told() {
        return settings.told().get();
    }
}
