package leat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import leat.Json;
import leat.LeatException;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.expectations.Expectation;
import leat.expectations.KeyRule;
import leat.expectations.Operator;
import leat.expectations.Otherwise;
import leat.expectations.Rule;
import leat.fairness.FairnessRules;
import leat.leakage.Leak;
import leat.leakage.LeakageRules;
import leat.leakage.Verdict;
import leat.leakage.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
  @TempDir Path folder;
  private ConfigFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ConfigFiles(folder);
  }

  @Test
  void hasADefaultForEverythingButNameSourceAndColumns() {
    PipelineConfig config = files.load(ConfigFiles.MINIMAL);
    assertThat(config.pipeline()).isEqualTo("small");
    assertThat(config.workspace()).isEqualTo("workspace");
    assertThat(config.sources())
        .containsExactly(
            new SourceSettings(
                "csv",
                List.of("a.csv"),
                List.of(),
                SourceSettings.UnknownColumns.FAIL,
                1_048_576L,
                null,
                new SourceSettings.Csv(',', '"', '"', null, true, "UTF-8"),
                null));
    assertThat(config.clean())
        .isEqualTo(
            new CleanSettings(CleanSettings.Deduplicate.EXACT, CleanSettings.Keep.FIRST, null));
    assertThat(config.split())
        .isEqualTo(
            new SplitSettings(0.7, 0.15, 0.15, 42, SplitSettings.By.KEY, 0, false, List.of()));
    assertThat(config.evaluate())
        .isEqualTo(
            new EvaluateSettings(
                10,
                1_000_000,
                1_000,
                42,
                List.of(),
                new EvaluateSettings.Groups(20, 4),
                new FairnessRules(List.of(), 100, 0.8),
                new ExplainSettings(2000, 5, 10, 42)));
    assertThat(config.register())
        .isEqualTo(
            new RegisterSettings(
                "auc",
                0.002,
                0.95,
                100,
                GateSettings.BUILT_IN,
                OnnxSettings.BUILT_IN,
                new RetentionSettings(10, true)));
    assertThat(config.spark()).isEqualTo(new SparkSettings("local[*]", null, null, false));
  }

  @Test
  void hasDefaultsForFeaturesTrainingAndColumns() {
    PipelineConfig config = files.load(ConfigFiles.MINIMAL);
    assertThat(config.features())
        .isEqualTo(
            new FeatureSettings(
                new FeatureSettings.Number(
                    FeatureSettings.NumberImpute.MEDIAN, 0, true, FeatureSettings.Scale.STANDARD),
                new FeatureSettings.Category(
                    FeatureSettings.CategoryImpute.CONSTANT,
                    "(missing)",
                    FeatureSettings.Encode.AUTO,
                    10,
                    FeatureSettings.Rare.OTHER,
                    255,
                    5000),
                new FeatureSettings.Target(5, null, 100_000),
                new FeatureSettings.Time(
                    List.of(
                        FeatureSettings.TimePart.AGE,
                        FeatureSettings.TimePart.CYCLIC_MONTH,
                        FeatureSettings.TimePart.CYCLIC_WEEKDAY,
                        FeatureSettings.TimePart.CYCLIC_HOUR),
                    null),
                new FeatureSettings.Selection(0.9999, true, 0.9999999),
                new TreeMap<>(),
                Verdicts.WARN));
    assertThat(config.train())
        .isEqualTo(
            new TrainSettings(
                "auc",
                List.of(new LogisticSettings(0, 0, 100, 1e-6, ClassWeights.NONE)),
                DecisionSettings.fixed(0.5),
                new SearchSettings(0, true, SearchSettings.Selecting.BEST)));
    ValueRules rules = config.columns().column("age").orElseThrow().rules();
    assertThat(rules)
        .isEqualTo(
            new ValueRules(
                List.of(Cleaning.NORMALIZE, Cleaning.TRIM),
                Set.of(),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                Set.of(),
                false));
  }

  @Test
  void readsEveryKeyOfSourceExpectationsCleanAndSplit() {
    PipelineConfig config = files.load(EVERY_KEY);
    assertThat(config.workspace()).isEqualTo("hdfs://nn/leat");
    List<String> order = List.of("id", "grp", "EMP", "y", "w", "day");
    SourceSettings.UnknownColumns warn = SourceSettings.UnknownColumns.WARN;
    SourceSettings.Incremental failing =
        new SourceSettings.Incremental(SourceSettings.ChangedFiles.FAIL);
    assertThat(config.sources())
        .containsExactly(
            new SourceSettings(
                "csv",
                List.of("a.csv", "b/*.csv"),
                order,
                warn,
                2_097_152L,
                failing,
                new SourceSettings.Csv('\t', null, null, '#', false, "windows-1252"),
                null),
            new SourceSettings(
                "json",
                List.of("c.json"),
                order,
                warn,
                2_097_152L,
                null,
                null,
                new SourceSettings.Json("data.items")));
    assertThat(config.clean())
        .isEqualTo(
            new CleanSettings(CleanSettings.Deduplicate.KEY, CleanSettings.Keep.LATEST, "day"));
    assertThat(config.expectations())
        .containsExactly(
            new Expectation(
                "near",
                new Rule.Range("0", "1"),
                List.of("emp.var.rate"),
                Otherwise.QUARANTINE,
                0,
                "Ask Ann"),
            new Expectation(
                "id: references",
                new KeyRule.References("parquet", List.of("ids"), List.of("no")),
                List.of("id"),
                Otherwise.STOP,
                0.001,
                null));
    assertThat(config.split())
        .isEqualTo(
            new SplitSettings(
                0.8, 0.1, 0.1, 7, SplitSettings.By.GROUP, 86_400, true, List.of("*test*")));
  }

  @Test
  void readsEveryKeyOfFeaturesTrainEvaluateRegisterAndSpark() {
    PipelineConfig config = files.load(EVERY_KEY);
    assertThat(config.features())
        .isEqualTo(
            new FeatureSettings(
                new FeatureSettings.Number(
                    FeatureSettings.NumberImpute.CONSTANT, -1, false, FeatureSettings.Scale.NONE),
                new FeatureSettings.Category(
                    FeatureSettings.CategoryImpute.MOST_FREQUENT,
                    "none",
                    FeatureSettings.Encode.ONE_HOT,
                    5,
                    FeatureSettings.Rare.NONE,
                    20,
                    100),
                new FeatureSettings.Target(3, 20.0, 50),
                new FeatureSettings.Time(
                    List.of(FeatureSettings.TimePart.YEAR), LocalDate.of(2026, 1, 31)),
                new FeatureSettings.Selection(0.95, false, null),
                new TreeMap<>(
                    Map.of(
                        "emp.var.rate",
                        new FeatureSettings.ColumnSettings(
                            FeatureSettings.ColumnKind.NUMBER, FeatureSettings.Encode.TARGET))),
                new LeakageRules(
                    Map.of(
                        Leak.TOO_GOOD, Verdict.DROP,
                        Leak.LABEL_COPY, Verdict.DROP,
                        Leak.ID, Verdict.ALLOW,
                        Leak.LATER, Verdict.DROP,
                        Leak.ENTITY, Verdict.ALLOW,
                        Leak.IDENTICAL_ROWS, Verdict.ALLOW),
                    List.of("id"),
                    0.9)));
    ClassWeights balanced = ClassWeights.BALANCED;
    assertThat(config.train())
        .isEqualTo(
            new TrainSettings(
                "log_loss",
                List.of(
                    new LogisticSettings(0, 0.5, 50, 1e-4, balanced),
                    new LogisticSettings(0, 1, 50, 1e-4, balanced),
                    new LogisticSettings(0.1, 0.5, 50, 1e-4, balanced),
                    new LogisticSettings(0.1, 1, 50, 1e-4, balanced),
                    new LogisticSettings(0.3, 0, 70, 1e-6, balanced)),
                new DecisionSettings(
                    CalibrationMethod.AUTO, ThresholdRule.COST, 0.4, 2, 3, 0.6, 0.1),
                new SearchSettings(
                    5,
                    false,
                    SearchSettings.Selecting.ONE_STANDARD_ERROR,
                    true,
                    500,
                    false,
                    30,
                    90)));
    assertThat(config.evaluate())
        .isEqualTo(
            new EvaluateSettings(
                20,
                1_000_000,
                1_000,
                42,
                List.of("emp.var.rate"),
                new EvaluateSettings.Groups(5, 3),
                new FairnessRules(List.of("grp"), 30, 0.9),
                new ExplainSettings(500, 3, 4, 7)));
    assertThat(config.register())
        .isEqualTo(
            new RegisterSettings(
                "f1",
                0.01,
                0.9,
                10,
                new GateSettings(
                    List.of(
                        new Requirement(List.of("test", "auc"), Operator.AT_LEAST, 0.6),
                        new Requirement(
                            List.of("segments", "emp.var.rate", "high", "f1"),
                            Operator.GREATER,
                            0.1)),
                    List.of(GateSettings.Baseline.MAJORITY, GateSettings.Baseline.SINGLE_FEATURE),
                    500.0,
                    2.0,
                    20_971_520L,
                    List.of(
                        new MustPass(Map.of("emp.var.rate", "1.5"), null, "yes", 0.5, 0.9),
                        new MustPass(Map.of(), "good.csv", "yes", null, 0.9))),
                new OnnxSettings(OnnxSettings.Export.REQUIRED, "CC-BY-4.0"),
                new RetentionSettings(3, false)));
    assertThat(config.spark()).isEqualTo(new SparkSettings("local[2]", 3L << 30, 8, true));
  }

  @Test
  void readsEveryKeyOfColumns() {
    PipelineConfig config = files.load(EVERY_KEY);
    assertThat(config.columns().column("emp.var.rate"))
        .contains(
            new Column(
                "emp.var.rate",
                ColumnType.DOUBLE,
                Role.FEATURE,
                new ValueRules(
                    List.of(Cleaning.LOWER),
                    Set.of("n/a", "-"),
                    Map.of("one", "1"),
                    List.of("1.234,56"),
                    Set.of(),
                    Set.of(),
                    -5.0,
                    5.5,
                    Set.of("1", "2"),
                    true),
                "EMP",
                null));
    assertThat(config.columns().label().rules().trueTexts()).containsExactlyInAnyOrder("yes", "1");
    assertThat(config.columns().label().rules().falseTexts()).containsExactly("no");
    assertThat(config.columns().withRole(Role.WEIGHT)).extracting(Column::name).containsOnly("w");
  }

  @Test
  void keepsColumnsInTheOrderOfTheirLines() {
    PipelineConfig config =
        files.load(
            """
            pipeline = p
            source.path = a.csv
            columns {
              zeta {}
              alpha { role = label }
              mid {}
            }
            """);
    assertThat(config.columns().columns())
        .extracting(Column::name)
        .containsExactly("zeta", "alpha", "mid");
  }

  @Test
  void keepsColumnsInTheOrderOfTheSourceWhereItIsGiven() {
    PipelineConfig config = files.minimalAnd("source.columns = [left_out, y, age]");
    assertThat(config.columns().columns()).extracting(Column::name).containsExactly("y", "age");
  }

  @Test
  void letsTheUserChangeTheDefaultsOfColumnsAndCandidates() {
    PipelineConfig config =
        files.minimalAnd(
            """
            column-defaults { clean = [trim, lower], missing = ["?"], min = 0 }
            columns.job {}
            train.logistic-regression { max-iterations = 7 }
            """);
    ValueRules job = config.columns().column("job").orElseThrow().rules();
    assertThat(job.clean()).containsExactly(Cleaning.TRIM, Cleaning.LOWER);
    assertThat(job.missing()).containsExactly("?");
    assertThat(job.min()).isNull();
    assertThat(config.columns().column("age").orElseThrow().rules().min()).isEqualTo(0.0);
    assertThat(((LogisticSettings) config.train().candidates().get(0)).maxIterations())
        .isEqualTo(7);
  }

  @Test
  void makesACandidateOfEachCombinationOfTrees() {
    PipelineConfig config =
        files.load(
            """
            pipeline = p
            source.path = a
            columns { x {}, y { role = label } }
            train {
              boosting.l2 = 2
              candidates = [
                { type = boosting, max-leaves = [15, 31], learning-rate = [0.1, 0.05] }
                { type = random-forest, columns = [sqrt, all, 0.5], bootstrap = false }
              ]
            }
            """);
    List<CandidateSettings> candidates = config.train().candidates();

    assertThat(candidates).hasSize(7);
    BoostingSettings second = (BoostingSettings) candidates.get(1);
    assertThat(second.learningRate()).isEqualTo(0.1);
    assertThat(second.maxLeaves()).isEqualTo(31);
    assertThat(second.l2()).isEqualTo(2);
    assertThat(candidates.subList(4, 7))
        .extracting(c -> ((ForestSettings) c).columns())
        .containsExactly(null, 1.0, 0.5);
  }

  @Test
  void putsTheSharedSourceBeneathEachOfSeveral() {
    PipelineConfig config =
        files.load(
            """
            pipeline = p
            source { type = tsv, unknown-columns = warn, csv.delimiter = "|" }
            sources = [{ path = a }, { type = csv, path = b, csv.quote = "'" }, { type = orc, path = c }]
            columns { x {}, y { role = label, from = the y } }
            """);
    assertThat(config.sources())
        .extracting(SourceSettings::type)
        .containsExactly("tsv", "csv", "orc");
    assertThat(config.sources())
        .extracting(SourceSettings::csv)
        .containsExactly(
            new SourceSettings.Csv('|', null, null, null, true, "UTF-8"),
            new SourceSettings.Csv('|', '\'', '"', null, true, "UTF-8"),
            null);
    assertThat(config.sources())
        .extracting(SourceSettings::unknownColumns)
        .containsOnly(SourceSettings.UnknownColumns.WARN);
    assertThat(config.sources().get(2).maxRecordBytes()).isNull();
    assertThat(config.columns().label().sourceName()).isEqualTo("the y");
  }

  @Test
  void includesFilesBesideTheFile() {
    files.write("base.conf", ConfigFiles.MINIMAL);
    PipelineConfig config = files.load("include \"base.conf\"\npipeline = other\n");
    assertThat(config.pipeline()).isEqualTo("other");
    assertThat(config.sources().get(0).path()).containsExactly("a.csv");
  }

  @Test
  void includesFilesBesideAFileOfTheWorkingFolder() throws IOException {
    Path base = Files.createTempFile(Path.of("").toAbsolutePath(), "base", ".conf");
    Path config = Files.createTempFile(Path.of("").toAbsolutePath(), "config", ".conf");
    try {
      Files.writeString(base, ConfigFiles.MINIMAL);
      Files.writeString(config, "include \"" + base.getFileName() + "\"\npipeline = other\n");
      String name = config.getFileName().toString();
      assertThat(ConfigLoader.load(name, Map.of(), Map.of()).pipeline()).isEqualTo("other");
    } finally {
      Files.delete(base);
      Files.delete(config);
    }
  }

  @Test
  void substitutesVariablesOfTheEnvironmentWhereTheyAreSet() {
    String file =
        files.write(
            "x.conf",
            ConfigFiles.MINIMAL
                + """
                workspace = ${?LEAT_WORKSPACE}
                split.seed = ${?LEAT_SEED}
                source.path = ${DATA}/bank.csv
                """);
    PipelineConfig config =
        ConfigLoader.load(file, Map.of(), Map.of("LEAT_SEED", "9", "DATA", "/data", "HOME", "/h"));
    assertThat(config.workspace()).isEqualTo("workspace");
    assertThat(config.split().seed()).isEqualTo(9);
    assertThat(config.sources().get(0).path()).containsExactly("/data/bank.csv");
  }

  @Test
  void putsOverridesAboveTheEnvironmentAndTheFile() {
    String file = files.write("x.conf", ConfigFiles.MINIMAL + "split.seed = ${?SEED}\n");
    Map<String, String> overrides = new LinkedHashMap<>();
    overrides.put("split.seed", "11");
    overrides.put("source.path", "[a.csv, b.csv]");
    overrides.put("spark.master", "local[2]");
    overrides.put("workspace", "hdfs://nn:8020/x#1");
    overrides.put("columns.\"emp.rate\"", "{ type = double }");
    overrides.put("split.train", "0.6");
    overrides.put("split.test", "0.25");
    PipelineConfig config = ConfigLoader.load(file, overrides, Map.of("SEED", "9"));
    assertThat(config.split().seed()).isEqualTo(11);
    assertThat(config.sources().get(0).path()).containsExactly("a.csv", "b.csv");
    assertThat(config.spark().master()).isEqualTo("local[2]");
    assertThat(config.workspace()).isEqualTo("hdfs://nn:8020/x#1");
    assertThat(config.columns().column("emp.rate")).isPresent();
    assertThat(config.split().train()).isEqualTo(0.6);
  }

  @Test
  void masksSecretsWhereSettingsAreShown() {
    String file =
        files.write(
            "x.conf",
            ConfigFiles.MINIMAL
                + """
                columns.token_count { type = int }
                store { password = ${?PW}, user = me, api_token = [a, b], credentials { id = x } }
                serve.key-file = /k
                """);
    String shown =
        Json.line(ConfigLoader.effective(file, Map.of("my.Secret", "s"), Map.of("PW", "hunter2")));
    assertThat(shown)
        .contains("\"password\":\"****\"")
        .contains("\"user\":\"me\"")
        .contains("\"api_token\":\"****\"")
        .contains("\"credentials\":\"****\"")
        .contains("\"key-file\":\"****\"")
        .contains("\"Secret\":\"****\"")
        .contains("\"token_count\":{\"type\":\"int\"}")
        .contains("\"seed\":42")
        .doesNotContain("hunter2")
        .doesNotContain("PW");
  }

  @Test
  void takesAPathToo() {
    Path file = Path.of(files.write("x.conf", ConfigFiles.MINIMAL));
    assertThat(ConfigLoader.load(file, Map.of(), Map.of()).pipeline()).isEqualTo("small");
    assertThatThrownBy(() -> ConfigLoader.load(Path.of("nope.conf"), Map.of(), Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessage("nope.conf: Cannot read the config: no such file");
  }

  /** Every key with a value other than its default, where there is another. */
  static final String EVERY_KEY =
      """
      pipeline = every-key_1
      workspace = "hdfs://nn/leat"
      source {
        type = csv
        path = [a.csv, "b/*.csv"]
        columns = [id, grp, EMP, y, w, day]
        unknown-columns = warn
        max-record-length = 2MiB
        incremental = true
        changed-files = fail
        csv {
          delimiter = tab, quote = "", escape = "", comment = "#", header = false
          charset = cp1252
        }
        json { records = data.items }
      }
      sources = [{}, { type = json, path = c.json, incremental = false }]
      columns {
        id { type = long, role = key }
        grp { role = group }
        "emp.var.rate" {
          type = double, clean = lower, missing = [n/a, -], map { one = 1 }, formats = "1.234,56"
          min = -5, max = 5.5, one-of = [1, 2], required = true, from = EMP
        }
        y { type = boolean, role = label, true = [yes, 1], false = no }
        w { type = double, role = weight }
        day { type = date, formats = ["dd/MM/yyyy"], role = ignore }
      }
      expectations = [
        { rule = range, columns = "emp.var.rate", min = 0, max = 1, name = near, message = "Ask Ann" }
        { rule = references, columns = id, otherwise = stop, tolerance = "0.1 %"
          table { type = parquet, path = ids, columns = no } }
      ]
      expectation-defaults { otherwise = quarantine }
      clean { deduplicate = key, keep = latest, latest-by = day }
      split {
        train = 0.8, validation = 0.1, test = 0.1, seed = 7, by = group, gap = 1 day
        stratify = true
        test-files = ["*test*"]
      }
      features {
        number { impute = constant, constant = -1, missing-indicator = false, scale = none }
        category {
          impute = most-frequent, constant = none, encode = one-hot, min-count = 5, rare = none
          max-categories = 20, slots = 100
        }
        target { folds = 3, smoothing = 20, max-categories = 50 }
        time { parts = year, reference = 2026-01-31 }
        selection { near-constant = 0.95, duplicates = false, correlation = null }
        columns { "emp.var.rate" { kind = number } }
        column-defaults { encode = target }
        leakage {
          allow = id, auc = 0.9, too-good = drop, label-copy = drop, id = allow, later = drop
          entity = allow, identical-rows = allow
        }
      }
      train {
        metric = log_loss, decision { by = cost, threshold = 0.4, calibration = auto, false-positive-cost = 2
          false-negative-cost = 3, floor = 0.6, capacity = 0.1 }
                  folds = 5
                  refit = false
                  select = one-standard-error
        search { halving = true, smallest-sample = 500, early-stop = false, fits = 30, time = 90s }
        logistic-regression { class-weights = balanced }
        candidates = [
          { type = logistic-regression, reg-param = [0, 0.1], elastic-net = [0.5, 1]
            max-iterations = 50, tolerance = 1e-4 }
          { reg-param = 0.3, max-iterations = 70 }
        ]
      }
      evaluate {
        bins = 20
        segments = emp.var.rate
        groups { values = 5, ranges = 3 }
        fairness { columns = grp, min-rows = 30, least-ratio = 0.9 }
        explain { rows = 500, repeats = 3, top = 4, seed = 7 }
      }
      register { metric = f1, max-loss = 0.01, confidence = 0.9, golden-rows = 10, retention { keep = 3, keep-promoted = false }, onnx { export = required, licence = CC-BY-4.0 }, gate {
        require = ["test.auc>=0.6", "segments.\\"emp.var.rate\\".high.f1 > 0.1"]
        baselines = [majority, single-feature], max-latency = 500us, max-latency-ratio = 2, max-size = 20MiB
        must-pass = [{ row = { "emp.var.rate" = 1.5 }, above = 0.5 }, { file = "good.csv" }]
        must-pass-defaults { class = yes, below = 0.9 }
      } }
      serve {
        host = localhost, port = 0, model = champion, poll = 1s, unknown-fields = ignore
        limits {
          body = 1MiB, records = 10, nesting = 4, request-time = 1s, idle-time = 2s
          connections = 100, at-once = 4, rate = 50
        }
        access { tokens = "a b", tokens-file = tokens.txt, origins = "https://example.org" }
        log { sample = 0.1, folder = served }
      }
      spark { master = "local[2]", driver-memory = 3g, shuffle-partitions = 8, ui = true }
      """;
}
