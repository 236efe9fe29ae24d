package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark's event log has the plans of queries, and stays when a run is over. */
class EventLogTest {
  @TempDir Path temporary;

  @Test
  void holdsNeitherTheKeyNorPersonalValues() throws Exception {
    Path key = Files.writeString(temporary.resolve("key"), Planted.SECRET);
    Path log = Files.createDirectories(temporary.resolve("events"));
    Project project =
        Project.in(temporary)
            .data(Planted.HEADER + Planted.good(60) + Planted.faulty())
            .config(
                Planted.COLUMNS
                    + "source { csv.comment = \"#\", max-record-length = 2KiB }\n"
                    + "expectations = [ { rule = unique, columns = id } ]\n"
                    + "privacy.key-file = \""
                    + key
                    + "\"\n");
    Process process =
        ForkedLeat.start(
            List.of(
                "-Xmx512m",
                "-Dspark.eventLog.enabled=true",
                "-Dspark.eventLog.compress=false",
                "-Dspark.eventLog.dir=" + log.toUri()),
            "run",
            "--until",
            "features",
            "--config",
            project.configFile().toString());
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Found.below(log, List.of("_checked", "SparkListenerTaskEnd")))
        .as("it has plans and tasks")
        .hasSizeGreaterThan(1);
    byte[] secret = HexFormat.of().parseHex(Planted.SECRET);
    assertThat(
            Found.below(
                log,
                List.of(
                    Planted.SECRET, Base64.getEncoder().encodeToString(secret).substring(0, 40))))
        .isEmpty();
    assertThat(Found.below(log, List.of("plantedmail", "plantedname", "plantedssn", "plantedk")))
        .isEmpty();
  }
}
