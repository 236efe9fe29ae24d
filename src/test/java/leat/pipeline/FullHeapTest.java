package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A candidate that takes more memory than there is, in a JVM of its own with a small heap. */
class FullHeapTest {
  private static final int ROWS = 4_000;
  private static final int NUMBERS = 6;
  private static final int CLASSES = 60;

  /** Trees whose leaves are single rows have 60 shares in each of 4,000 nodes: 2 MB each. */
  private static final String CANDIDATES =
      """
      train.candidates = [
        { type = random-forest, trees = 2000, bins = 8, max-depth = 60, min-rows = 1 }
        { type = logistic-regression }
      ]
      """;

  @TempDir Path temporary;

  @Test
  void isToldAndTheOthersGoOn() throws Exception {
    Project project = Project.in(temporary).data(noise()).config(columns() + CANDIDATES);
    Process process =
        ForkedLeat.start(
            List.of("-Xmx512m"),
            "run",
            "--until",
            "train",
            "--config",
            project.configFile().toString(),
            "--set",
            "spark.master=\"local[1]\"");
    String err = said(process);
    assertThat(process.waitFor()).as(err).isZero();
    String reason = "the heap is full; give it more with --set spark.driver-memory=4g";
    assertThat(err).contains("(random-forest), candidate-0-fold-0, failed: " + reason);
    assertThat(err).doesNotContain("\tat ");
    JsonNode detail = project.last("train").detail();
    assertThat(detail.at("/trials/0/status").asText()).isEqualTo("FAILED");
    assertThat(detail.at("/trials/0/reason").asText()).isEqualTo(reason);
    assertThat(detail.at("/trials/1/status").asText()).isEqualTo("DONE");
    assertThat(detail.at("/selected").asInt()).isEqualTo(1);
  }

  private static String said(Process process) throws IOException {
    process.getInputStream().close();
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String columns() {
    return "columns {\nid { role = key }\nanswer { role = label }\n"
        + IntStream.range(0, NUMBERS)
            .mapToObj(i -> "x" + i + " { type = int }\n")
            .collect(Collectors.joining())
        + "}\n";
  }

  /** Answers that no column tells, so that trees go on until each row has a leaf. */
  private static String noise() {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("id,answer");
    IntStream.range(0, NUMBERS).forEach(i -> text.append(",x").append(i));
    for (int row = 0; row < ROWS; row++) {
      text.append("\nr").append(row).append(",c").append(random.nextInt(CLASSES));
      for (int i = 0; i < NUMBERS; i++) {
        text.append(',').append(random.nextInt(1_000));
      }
    }
    return text.append('\n').toString();
  }
}
