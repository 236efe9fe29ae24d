package leat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import leat.pipeline.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  private static final Path HOME = Path.of("/opt/leat");

  @TempDir Path temporary;
  String config;

  @BeforeEach
  void aSmallProject() {
    config = Project.ofPeople(temporary, 10).configFile().toString();
  }

  @Test
  void commandsThatNeedNoSessionStartPlainJava() {
    List<String> line = command(Map.of(), "plan", "--config", config);
    assertThat(line)
        .contains(
            "-cp",
            "/opt/leat/target/leat.jar:/opt/leat/target/spark/jars/*:/opt/leat/target/lib/jdbc/*"
                + ":/opt/leat/target/lib/onnx/*")
        .endsWith("leat.cli.Leat", "plan", "--config", config)
        .doesNotContain("org.apache.spark.deploy.SparkSubmit");
    assertThat(command(Map.of("SPARK_HOME", "/opt/spark"), "runs", "list"))
        .contains(
            "/opt/leat/target/leat.jar:/opt/spark/jars/*:/opt/leat/target/lib/jdbc/*"
                + ":/opt/leat/target/lib/onnx/*");
    assertThat(command(Map.of(), "run", "--help")).contains("leat.cli.Leat");
  }

  @Test
  void modelsAreListedInPlainJavaAndComparedOnSpark() {
    assertThat(command(Map.of(), "models", "list", "--config", config))
        .doesNotContain("org.apache.spark.deploy.SparkSubmit");
    assertThat(command(Map.of(), "models", "diff", "1", "2", "--config", config))
        .contains("org.apache.spark.deploy.SparkSubmit")
        .endsWith("models", "diff", "1", "2", "--config", config);
  }

  @Test
  void theServerStartsFromItsOwnJar() {
    assertThat(command(Map.of(), "serve", "--config", config, "--port", "0"))
        .endsWith("-jar", "/opt/leat/target/leat-serve.jar", "--config", config, "--port", "0")
        .noneMatch(argument -> argument.contains("spark"));
    assertThat(command(Map.of(), "serve", "--config", config, "--", "-Xmx128m"))
        .containsSequence("-Xmx128m", "-jar", "/opt/leat/target/leat-serve.jar", "--config", config)
        .endsWith(config);
  }

  @Test
  void smallInputsGetASmallHeapAndTheSimplestCollector() {
    assertThat(command(Map.of(), "run", "--config", config))
        .contains("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .containsSequence("--master", "local[*]")
        .containsSequence("--class", "leat.cli.Leat", "/opt/leat/target/leat.jar", "run");
  }

  @Test
  void aBatchIsGivenWhatItsOwnSizeWants() throws IOException {
    Path batch = file("large.csv", 100L << 20);
    assertThat(command(Map.of(), "score", "--config", config, "--input", batch.toString()))
        .contains("-XX:+UseParallelGC");
    assertThat(command(Map.of(), "score", "--config", config, "--input=" + batch))
        .contains("-XX:+UseParallelGC");
    String source = "score.source.path=" + batch;
    assertThat(command(Map.of(), "score", "--config", config, "--set", source))
        .contains("-XX:+UseParallelGC");
    assertThat(command(Map.of(), "score", "--config", config, "--input", "small.csv"))
        .contains("-Xmx768m");
    assertThat(command(Map.of(), "score", "--config", config, "--input", "in", "--follow"))
        .contains("-XX:+UseParallelGC");
  }

  /** Five million rows of bank-marketing are 451 MB of CSV and 39 MB of Parquet. */
  @Test
  void packedFilesAreLargerThanTheyLook() throws IOException {
    for (String name : List.of("part-0.parquet", "rows.csv.gz", "ROWS.CSV.ZST")) {
      Path large = file(name, 39L << 20);
      assertThat(command(Map.of(), "score", "--config", config, "--input", large.toString()))
          .contains("-XX:+UseParallelGC");
      Path small = file("small." + name, 1L << 20);
      assertThat(command(Map.of(), "score", "--config", config, "--input", small.toString()))
          .contains("-Xmx768m");
    }
  }

  private Path file(String name, long length) throws IOException {
    Path path = temporary.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(length);
    }
    return path;
  }

  @Test
  void printsWhatARunWouldBeGiven() {
    String four = "spark.master=\"local[4]\"";
    assertThat(command(Map.of(), "--print-flags", "--config", config, "--set", four))
        .containsExactly(
            "printf",
            "%s\\n",
            "heap=768m",
            "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MetaspaceSize=256m",
            "shuffle_partitions=4");
    String seven = "spark.shuffle-partitions=7";
    assertThat(command(Map.of(), "--print-flags", "--config", config, "--set", seven))
        .endsWith("shuffle_partitions=7");
    String cluster = "spark.master=\"spark://h:7077\"";
    assertThat(command(Map.of(), "--print-flags", "--config", config, "--set", cluster))
        .endsWith("shuffle_partitions=");
  }

  @Test
  void dataWithoutAConfigIsReadInPlainJavaUnlessItCarriesItsTypes() {
    assertThat(command(Map.of(), "init", "x.csv", "--label", "y"))
        .contains("leat.cli.Leat")
        .doesNotContain("org.apache.spark.deploy.SparkSubmit");
    assertThat(command(Map.of(), "init", "--label", "y.parquet", "x.csv"))
        .doesNotContain("org.apache.spark.deploy.SparkSubmit");
    assertThat(command(Map.of(), "init", "--label", "y", "x.parquet"))
        .contains("org.apache.spark.deploy.SparkSubmit")
        .containsSequence("--master", "local[*]");
    assertThat(command(Map.of(), "profile", "--config", config))
        .contains("org.apache.spark.deploy.SparkSubmit");
    assertThat(command(Map.of(), "profile", "x.csv"))
        .doesNotContain("org.apache.spark.deploy.SparkSubmit");
  }

  @Test
  void theConfigDecidesTheHeapAndTheMaster() {
    assertThat(
            command(
                Map.of(),
                "run",
                "--config=" + config,
                "--set",
                "spark.driver-memory=2g",
                "--set=spark.master=\"local[1]\""))
        .contains("-Xmx2048m")
        .containsSequence("--master", "local[1]")
        .containsSequence("--driver-memory", "2048m");
  }

  @Test
  void argumentsAfterTwoDashesGoToSparkSubmit() {
    List<String> line =
        command(
            Map.of("SPARK_HOME", "/opt/spark"),
            "train",
            "--config",
            config,
            "--",
            "--master",
            "spark://h:7077",
            "--driver-memory",
            "5g");
    assertThat(line)
        .startsWith("/opt/spark/bin/spark-submit")
        .containsSequence("--master", "spark://h:7077", "--driver-memory", "5g", "--class")
        .endsWith("train", "--config", config)
        .doesNotContain("--", "local[*]");
  }

  @Test
  void progressIsShownOnATerminal() {
    String shown = "spark.ui.showConsoleProgress=true";
    assertThat(command(Map.of("LEAT_TERMINAL", "yes"), "run", "--config", config))
        .containsSequence("--conf", shown);
    assertThat(command(Map.of(), "run", "--config", config)).doesNotContain(shown);
  }

  @Test
  void aWrongConfigIsToldBeforeSparkStarts() {
    assertThatThrownBy(() -> command(Map.of(), "run"))
        .isInstanceOf(LeatException.class)
        .hasMessage("Missing option --config FILE. See --help");
    assertThatThrownBy(() -> command(Map.of(), "run", "--config", config, "--set", "split.sed=1"))
        .isInstanceOf(LeatException.class)
        .hasMessage("--set: Invalid split.sed: unknown key, did you mean \"seed\"?");
  }

  private static List<String> command(Map<String, String> environment, String... arguments) {
    return Launcher.command(HOME, List.of(arguments), environment);
  }
}
