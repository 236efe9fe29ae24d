package leat.pipeline;

import static leat.pipeline.Recorded.fingerprints;
import static leat.pipeline.Recorded.names;
import static leat.pipeline.Recorded.reasons;
import static leat.pipeline.Recorded.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import leat.samples.Expected;
import leat.samples.Month;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example pipeline, run once; what it left is looked at from all sides. */
class PipelineTest {
  @TempDir static Path temporary;
  static Marketing marketing;
  static Ran first;

  @BeforeAll
  static void runs() {
    marketing = new Marketing(temporary.resolve("work space"));
    first = marketing.leat("run");
    assertThat(first.code()).as(first.err()).isZero();
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    Expected expected = Expected.of(Month.JANUARY);
    JsonNode ingest = job("ingest");
    JsonNode clean = job("clean");
    long read = expected.in() - expected.filtered() - expected.brokenRecords();
    assertThat(rows(ingest))
        .containsExactly(expected.in(), read, expected.brokenRecords(), 0L, expected.filtered());
    assertThat(reasons(ingest)).isEqualTo(expected.recordReasons());
    assertThat(rows(clean))
        .containsExactly(read, expected.out(), expected.brokenValues(), expected.duplicates(), 0L);
    assertThat(reasons(clean)).isEqualTo(expected.valueReasons());
    assertThat(rows(job("features"))).containsExactly(4908L, 4908L, 0L, 0L, 0L);
    assertThat(rows(job("evaluate"))).containsExactly(4908L, 4908L, 0L, 0L, 0L);
    JsonNode parts = job("features").path("detail").path("parts");
    long learnt = parts.path("train").asLong() + parts.path("validation").asLong();
    long test = parts.path("test").asLong();
    assertThat(learnt + test).isEqualTo(4908);
    // the selected candidate is fitted once more, to both
    assertThat(rows(job("train"))).containsExactly(4908L, learnt, 0L, 0L, test);
    assertThat(rows(job("register"))).containsExactly(4908L, test, 0L, 0L, 4908L - test);
  }

  @Test
  void theRunRecordHasTheShapeThatTheDesignFixes() throws IOException {
    JsonNode run = firstRun();
    assertThat(run.path("format").asText()).isEqualTo("leat-run");
    assertThat(run.path("version").isInt()).isTrue();
    assertThat(run.path("outcome").asText()).isEqualTo("done");
    assertThat(run.path("exit_code").asInt(-1)).isZero();
    assertThat(run.path("seed").asInt()).isEqualTo(42);
    assertThat(run.path("started").asText()).endsWith("Z");
    assertThat(run.path("versions").path("engine").asText()).startsWith("spark-4.");
    List<String> jobs = new ArrayList<>();
    for (JsonNode job : run.path("jobs")) {
      jobs.add(job.path("job").asText());
      assertThat(names(job))
          .contains("job", "fingerprint", "status", "because", "rows")
          .contains("quarantine_reasons", "seconds", "output");
      assertThat(job.path("status").asText()).isEqualTo("ran");
      assertThat(job.path("because").asText()).isEqualTo("not run yet");
      assertThat(names(job.path("rows")))
          .containsExactly("in", "out", "quarantined", "duplicates", "filtered");
    }
    assertThat(jobs)
        .containsExactly("ingest", "clean", "features", "train", "evaluate", "register");
  }

  @Test
  void theModelIsAsGoodAsTheDataAllowsAndItsFiguresAreNamedAsInTheDesign() throws IOException {
    JsonNode metrics = marketing.json("models/1/metrics.json");
    for (String part : List.of("train", "validation", "test")) {
      assertThat(names(metrics.path(part)))
          .contains("rows", "auc", "pr_auc", "accuracy", "precision", "recall", "f1")
          .contains("log_loss", "brier", "threshold", "intervals");
    }
    // the true coefficients reach about 0.80
    assertThat(metrics.path("test").path("auc").asDouble()).isBetween(0.75, 0.85);
  }

  @Test
  void aVersionHasAllItsFilesAndTheirDigests() throws Exception {
    JsonNode manifest = marketing.json("models/1/manifest.json");
    List<String> listed = new ArrayList<>();
    for (JsonNode file : manifest.path("files")) {
      String path = file.path("path").asText();
      listed.add(path);
      byte[] bytes = Files.readAllBytes(marketing.stored().resolve("models/1").resolve(path));
      assertThat(file.path("sha256").asText()).as(path).isEqualTo(sha256(bytes));
      assertThat(file.path("length").asLong()).as(path).isEqualTo(bytes.length);
    }
    assertThat(listed)
        .contains("model.json", "signature.json", "golden.jsonl", "parity.json", "metrics.json")
        .contains("report.html", "card.md", "report.json", "baseline/profile.json")
        .contains("model.onnx", "onnx.json")
        .anyMatch(path -> path.startsWith("pipeline/stages/"));
    assertThat(marketing.leat("models", "verify", "1").out())
        .isEqualTo(
            "Model 1: %d files as published, %d golden rows score as they did\n"
                .formatted(
                    listed.size(),
                    marketing.json("models/1/parity.json").path("golden_rows").asInt()));
  }

  @Test
  void theModelsPagesTellWhatTheGateSaid() throws IOException {
    Path model = marketing.stored().resolve("models/1");
    assertThat(Files.readString(model.resolve("report.html")))
        .contains("<h1>marketing, model 1</h1>", "In short: fit for production, test AUC 0.")
        .contains("The model passed the gate", "There was no model in production")
        .contains("id=\"explorer-data\"", "What the figures would lose", "Wrong predictions");
    assertThat(Files.readString(model.resolve("card.md")))
        .startsWith("# Model card: marketing, model 1\n")
        .contains("## Gate", "| Owner | nobody was named |");
  }

  @Test
  void theTwoScorersAgreeOnTheWholeTestPart() throws IOException {
    JsonNode parity = marketing.json("models/1/parity.json");
    long test = job("features").path("detail").path("parts").path("test").asLong();
    assertThat(parity.path("test_rows").asLong()).isEqualTo(test);
    assertThat(parity.path("golden_rows").asLong() - parity.path("golden_refused").asLong())
        .isGreaterThanOrEqualTo(500);
    assertThat(parity.at("/golden_by_kind/drawn").asLong()).isEqualTo(100);
    assertThat(parity.at("/golden_by_kind/raw").asLong()).isGreaterThan(200);
    assertThat(parity.at("/tolerance/relative").asDouble()).isEqualTo(1e-9);
    assertThat(parity.path("decisions").asLong())
        .isEqualTo(
            parity.path("test_rows").asLong()
                + parity.path("golden_rows").asLong()
                - parity.path("golden_refused").asLong());
    assertThat(parity.path("largest_difference").asDouble()).isLessThan(1e-12);
    assertThat(parity.path("mismatch").asText()).isEmpty();
  }

  @Test
  void theSummarySaysWhereTheRowsWentAndHowGoodTheModelIs() {
    assertThat(first.out())
        .contains("ingest    5,165 rows in, 5,113 out, 37 quarantined, 15 filtered\n")
        .contains("clean     5,113 rows in, 4,908 out, 55 quarantined, 150 duplicates\n")
        .containsPattern(
            "test      AUC 0\\.\\d{4}, F1 0\\.\\d{4}, log loss 0\\.\\d{4} on \\d+ rows")
        .contains("model     version 1 is in production\n")
        .contains("/report.html");
    assertThat(first.err())
        .contains("ingest    ... (not run yet)\n")
        .containsPattern("register  done in \\d+\\.\\d s: 4,908 rows in")
        .doesNotContain("WARN");
  }

  @Test
  void theSecondRunFindsEverythingUpToDate() throws IOException {
    Ran again = marketing.leat("run", "--json");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.json().path("jobs"))
        .allSatisfy(job -> assertThat(job.path("status").asText()).isEqualTo("up-to-date"));
    assertThat(fingerprints(again.json())).isEqualTo(fingerprints(firstRun()));
    assertThat(marketing.leat("models", "list", "--json").json()).hasSize(1);
    assertThat(marketing.stored().resolve("registry")).isDirectoryContaining("glob:**000001.json");
    assertThat(marketing.stored().resolve("registry/000002.json")).doesNotExist();
  }

  @Test
  void aChangedSeedRunsFeaturesAndWhatFollows() {
    String plan = marketing.leat("plan", "--set", "split.seed=43").out();
    assertThat(plan.lines())
        .containsExactly(
            "ingest    up to date (5,165 rows in, 5,113 out)",
            "clean     up to date (5,113 rows in, 4,908 out)",
            "features  runs: split.seed 42 -> 43",
            "train     runs: features changed",
            "evaluate  runs: train changed, features changed",
            "register  runs: seed 42 -> 43, evaluate changed, train changed, and 1 more");
  }

  @Test
  void aChangedContractRunsCleanWithTheKeyOfTheConfig() {
    String plan = marketing.leat("plan", "--set", "columns.annual_income.min=10").out();
    assertThat(plan.lines())
        .contains(
            "ingest    up to date (5,165 rows in, 5,113 out)",
            "clean     runs: columns.annual_income.min 0.0 -> 10.0");
  }

  private static JsonNode firstRun() throws IOException {
    try (Stream<Path> runs = Files.list(marketing.stored().resolve("runs"))) {
      String oldest = runs.sorted().findFirst().orElseThrow().getFileName().toString();
      return marketing.json("runs/" + oldest + "/run.json");
    }
  }

  private static JsonNode job(String name) throws IOException {
    for (JsonNode job : firstRun().path("jobs")) {
      if (job.path("job").asText().equals(name)) {
        return job;
      }
    }
    throw new AssertionError(name);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
