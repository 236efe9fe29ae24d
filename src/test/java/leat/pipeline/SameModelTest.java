package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.clean.CleanJob;
import leat.evaluate.EvaluateJob;
import leat.features.FeaturesJob;
import leat.ingest.IngestJob;
import leat.job.Jobs;
import leat.ledger.JobStatus;
import leat.register.RegisterJob;
import leat.train.TrainJob;
import org.apache.spark.sql.RuntimeConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input, config and seed give the same model, however the work is divided. */
class SameModelTest {
  private static final int ROWS = 300;

  private static final List<String> CANDIDATES =
      List.of(
          "{ type = logistic-regression }",
          "{ type = logistic-regression, numeric = hinge, interactions = 2 }",
          "{ type = boosting, trees = 20 }",
          "{ type = random-forest, trees = 10 }");

  /** What spark-submit starts. */
  private static final Map<String, Consumer<String[]>> MAINS =
      Map.of(
          "ingest", IngestJob::main,
          "clean", CleanJob::main,
          "features", FeaturesJob::main,
          "train", TrainJob::main,
          "evaluate", EvaluateJob::main,
          "register", RegisterJob::main);

  @TempDir static Path oneRun;
  @TempDir Path temporary;
  static Project whole;
  static String model;

  @BeforeAll
  static void runsAllJobsInOneSession() {
    whole = Project.ofPeople(oneRun, ROWS);
    whole.run();
    model = whole.text("train", "model.json");
  }

  @Test
  void jobByJobGivesTheSameFingerprintsAndTheSameModel() {
    Project parts = whole.beside("job by job");
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (String job : Jobs.names()) {
      Ran ran = Ran.job(MAINS.get(job), "--config", parts.configFile().toString());
      assertThat(ran.out()).contains(job);
      assertThat(parts.last(job).status()).isEqualTo(JobStatus.RAN);
      fingerprints.put(job, parts.last(job).fingerprint());
    }
    for (String job : Jobs.names()) {
      assertThat(fingerprints.get(job)).isEqualTo(whole.published(job).fingerprint());
    }
    assertThat(parts.text("train", "model.json")).isEqualTo(model);
  }

  @Test
  void filesOfAnotherSizeAndAnotherPartitioningGiveTheSameModel() {
    Project pieces = Project.ofPeople(temporary, ROWS);
    List<String> rows = People.rows(ROWS).lines().toList();
    pieces.file("part-1.csv", file(rows.subList(0, 7)));
    pieces.file("part-2.csv", file(rows.subList(7, 180)));
    pieces.file("part-3.csv", file(rows.subList(180, ROWS)));
    String path = "source.path=\"" + pieces.folder().resolve("part-*.csv") + "\"";
    String five = "spark.shuffle-partitions=5";
    for (String candidate : CANDIDATES) {
      String one = "train.candidates=[" + candidate + "]";
      String expected = trained(whole, "--set", one);
      String found = divided(() -> trained(pieces, "--set", one, "--set", path, "--set", five));
      assertThat(found).as(candidate).isEqualTo(expected);
    }
  }

  /** With small splits of files. */
  private static String divided(Supplier<String> run) {
    RuntimeConfig settings = SparkForTests.session().conf();
    settings.set("spark.sql.files.maxPartitionBytes", "2000");
    settings.set("spark.sql.files.openCostInBytes", "0");
    try {
      return run.get();
    } finally {
      settings.unset("spark.sql.files.maxPartitionBytes");
      settings.unset("spark.sql.files.openCostInBytes");
      settings.set("spark.sql.shuffle.partitions", "2");
    }
  }

  /** The model that the options give. */
  private static String trained(Project project, String... options) {
    project.run(
        Stream.concat(Stream.of("--until", "train"), Stream.of(options)).toArray(String[]::new));
    URI output = URI.create(project.last("train").output().replace(" ", "%20"));
    try {
      return Files.readString(Path.of(output).resolve("model.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(List<String> rows) {
    return People.HEADER + String.join("\n", rows) + "\n";
  }
}
