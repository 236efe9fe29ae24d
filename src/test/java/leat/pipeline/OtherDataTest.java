package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import leat.Json;
import leat.ledger.RunRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three classes, no key, weights, dates, times, booleans, and column names with dots and spaces.
 */
class OtherDataTest {
  private static final String COLUMNS =
      """
      columns {
        "emp.var.rate" { type = double }
        "since when"   { type = date, formats = ["dd.MM.yyyy"] }
        seen           { type = timestamp }
        member         { type = boolean, true = [ja], false = [nein] }
        "größe"        { type = string, clean = [trim, lower] }
        count          { type = double, role = weight }
        "kind.of"      { type = string, role = label }
      }
      """;

  @TempDir static Path temporary;
  static Project project;
  static RunRecord run;

  @BeforeAll
  static void runs() {
    project = Project.in(temporary).data(csv(400)).config(COLUMNS);
    run = project.run();
  }

  @Test
  void everyClassIsJudged() {
    JsonNode test = run.jobs().get(4).detail().path("test");
    assertThat(test.path("accuracy").asDouble()).isBetween(0.6, 1.0);
    assertThat(test.path("log_loss").asDouble()).isBetween(0.01, 1.0);
    assertThat(test.path("macro_f1").asDouble()).isBetween(0.5, 1.0);
    assertThat(test.path("weighted_f1").asDouble()).isBetween(0.5, 1.0);
    assertThat(run.jobs().get(2).detail().path("classes"))
        .extracting(JsonNode::asText)
        .containsExactly("high", "low", "mid");
  }

  @Test
  void theTwoScorersAgree() {
    JsonNode parity = run.jobs().get(5).detail().path("parity");
    assertThat(parity.path("mismatch").asText()).isEmpty();
    assertThat(parity.path("largest_difference").asDouble()).isLessThan(1e-12);
    assertThat(parity.path("test_rows").asLong()).isBetween(30L, 90L);
  }

  @Test
  void theModelNamesItsColumnsAsTheFileDoes() {
    Ran shown = project.done("models", "show", "1", "--json");
    assertThat(shown.json().path("files")).isNotEmpty();
    JsonNode signature =
        Json.read(
            project
                .workspace()
                .models()
                .readText(project.workspace().models().find("1").orElseThrow(), "signature.json"),
            JsonNode.class);
    assertThat(signature.path("inputs"))
        .extracting(input -> input.path("name").asText())
        .containsExactly("emp.var.rate", "since when", "seen", "member", "größe");
  }

  @Test
  void aRowWithoutKeyCannotBeTracedByOne() {
    Ran ran = project.leat("trace", "x");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("Cannot trace x: no column of the contract has role key\n");
  }

  /** Class by the rate and membership; a row in ten lacks its date, size or time. */
  private static String csv(int rows) {
    Random random = new Random(11);
    StringBuilder text =
        new StringBuilder("emp.var.rate,since when,seen,member,größe,count,kind.of\n");
    for (int i = 0; i < rows; i++) {
      double rate = random.nextInt(400) / 100.0 - 2;
      boolean member = random.nextBoolean();
      double score = rate + (member ? 1 : 0) + 0.3 * random.nextGaussian();
      String kind = score < -0.5 ? "low" : score < 1 ? "mid" : "high";
      String date = random.nextInt(10) == 0 ? "" : "%02d.03.2024".formatted(1 + random.nextInt(28));
      String time =
          random.nextInt(10) == 0 ? "" : "2024-03-%02dT10:00:00Z".formatted(1 + random.nextInt(28));
      String size = random.nextInt(10) == 0 ? "" : random.nextBoolean() ? "Groß" : "klein";
      text.append(
          String.format(
              Locale.ROOT,
              "%.2f,%s,%s,%s,%s,%d,%s\n",
              rate,
              date,
              time,
              member ? "ja" : "nein",
              size,
              1 + random.nextInt(3),
              kind));
    }
    return text.toString();
  }
}
