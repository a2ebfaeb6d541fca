package trellis.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The figures for a reader and for a program, with the machine, its load and the commit that they were measured on. */
final class ReportFile {
    private final String name;
    private final String commit;

    ReportFile(String name, String commit) {
        this.name = name;
        this.commit = commit;
    }

    void write(Path folder, List<Figure> figures) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".json"), json(figures));
        Files.writeString(folder.resolve(name + ".md"), text(figures));
    }

    private String json(List<Figure> figures) {
        var report = figures.stream().map(ReportFile::line).toList();
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(report.stream()
                                .map(line -> {
                                    line.putAll(circumstances());
                                    return line;
                                })
                                .toList())
                + "\n";
    }

    private static Map<String, Object> line(Figure figure) {
        var line = new LinkedHashMap<String, Object>();
        line.put("figure", figure.figure());
        line.put("median", rounded(figure.measure().median()));
        line.put("ceiling", rounded(figure.ceiling().median()));
        line.put("ratio", rounded(figure.ratio()));
        line.put("aim", (figure.atMost() ? "<= " : ">= ") + figure.aim());
        line.put("holds", figure.holds());
        line.put(
                "rounds",
                figure.measure().rounds().stream().map(ReportFile::rounded).toList());
        line.put(
                "ceilingRounds",
                figure.ceiling().rounds().stream().map(ReportFile::rounded).toList());
        return line;
    }

    private Map<String, Object> circumstances() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "machine",
                system.getAvailableProcessors() + " processors, " + system.getArch() + ", JDK "
                        + Runtime.version().feature());
        all.put("load", rounded(system.getSystemLoadAverage()));
        all.put("commit", commit);
        return all;
    }

    private String text(List<Figure> figures) {
        var rows = figures.stream()
                .map(each -> "| %s | %s | %s: %s | %s × | %s %s × | %s |"
                        .formatted(
                                each.figure(),
                                number(each.measure()),
                                each.ceiling().name(),
                                number(each.ceiling()),
                                two(each.ratio()),
                                each.atMost() ? "≤" : "≥",
                                each.aim() == Math.rint(each.aim()) ? String.valueOf((long) each.aim()) : each.aim(),
                                each.holds() ? "yes" : "**no**"))
                .collect(Collectors.joining("\n"));
        return """
                # The engine beside what the machine gives

                Made by `deploy/benchmark/run %s` on %s, commit `%s`, %s, load %s at the end. Medians of %d rounds; in each round both sides ran one after the other on one PostgreSQL with durable commits. The ratio is the median of the rounds' own ratios. What each side does, and why a figure is as it is: [the comparisons](../README.md).

                | figure | median | beside | ratio | aim | holds |
                |---|---|---|---|---|---|
                %s
                """.formatted(
                        name,
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        commit,
                        circumstances().get("machine"),
                        circumstances().get("load"),
                        figures.getFirst().measure().rounds().size(),
                        rows);
    }

    private static String number(Measure measure) {
        return String.format(Locale.UK, "%,.0f", measure.median()) + measure.unit();
    }

    private static String two(double number) {
        return String.format(Locale.UK, "%.2f", number);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
