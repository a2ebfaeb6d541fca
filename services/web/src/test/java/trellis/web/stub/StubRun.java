package trellis.web.stub;

import org.springframework.boot.builder.SpringApplicationBuilder;
import trellis.web.WebApplication;

/** The pages with stand-ins behind them, to look at: web on 8090, services on 8091, issuer on 8093. */
final class StubRun {
    private StubRun() {}

    public static void main(String[] arguments) {
        var issuer = new StubIssuer(8093);
        var services = new StubServices(8091);
        new SpringApplicationBuilder(WebApplication.class)
                .properties("spring.config.name=web")
                .run(
                        "--server.port=8090",
                        "--trellis.web.issuer=" + issuer.address(),
                        "--trellis.web.command-service=" + services.address(),
                        "--trellis.web.query-service=" + services.address(),
                        "--trellis.web.demonstration=true");
    }
}
