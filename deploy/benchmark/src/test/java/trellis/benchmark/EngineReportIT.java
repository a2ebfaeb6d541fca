package trellis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trellis.benchmark.EngineReport.Effort;

/** Every comparison runs, for a moment; no figure is judged here. */
class EngineReportIT {
    private static final Effort A_MOMENT =
            new Effort(1, Duration.ZERO, Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(500), 600, 1, 4, 1);

    @Test
    void every_side_of_every_comparison_does_something_and_is_reported(@TempDir Path folder) throws Exception {
        try (var laboratory = Laboratory.open(Files.createTempDirectory("trellis-benchmark"))) {
            var figures = EngineReport.figures(laboratory, A_MOMENT, folder);
            assertThat(figures).allSatisfy(figure -> {
                assertThat(figure.measure().median()).as(figure.figure()).isPositive();
                assertThat(figure.ceiling().median()).as(figure.figure()).isPositive();
            });
            new ReportFile("engine", "none").write(folder, figures);
            assertThat(folder.resolve("engine.md")).content().contains("command in process");
            assertThat(folder.resolve("engine.json")).content().contains("\"holds\"");
        }
    }
}
