package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigProblemsTest {
  @TempDir Path folder;
  private ConfigFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ConfigFiles(folder);
  }

  @Test
  void reportsWhatASplitByTimeCannotHave() {
    String text =
        """
        pipeline = x
        source.path = x.csv
        columns {
          seen { type = int, role = time }
          y { type = boolean, role = label }
          a { type = int }
        }
        split { by = time, gap = 7, stratify = true, test-files = b.csv }
        features.leakage { identical-rows = drop, allow = b, auc = 2 }
        """;
    assertThat(files.problems(text))
        .containsExactly(
            "x.conf:8: Invalid split.gap: must be a time such as 2 days or 36 hours, found 7",
            "x.conf:8: Invalid split.by: time needs one column of role time, of type date or"
                + " timestamp, found seen of type int",
            "x.conf:8: Invalid split.stratify: must be false with split.by = time, found true",
            "x.conf:8: Invalid split.test-files: must be empty with split.by = time, found"
                + " [b.csv]",
            "x.conf:9: Invalid features.leakage.allow: must name a column, found \"b\", did you"
                + " mean \"a\"?",
            "x.conf:9: Invalid features.leakage.auc: must be from 0.5 to 1, found 2",
            "x.conf:9: Invalid features.leakage.identical-rows: must be warn or allow, since it"
                + " accuses rows and no column, found \"drop\"");
  }

  @Test
  void reportsTenMistakesAtOnceWithTheirLines() {
    String text =
        """
        pipeline = "my pipeline"
        source { type = csv, unknown-columns = wran }
        columns {
          age { type = int, min = 20, max = 10 }
          income { type = number }
          name { type = string, min = 3 }
          emp.var.rate { type = double }
          y { type = boolean, role = label }
        }
        split { train = 0.9, sed = 43 }
        features.number.impute = 5
        clean { deduplicate = exact, latest-by = ago }
        evaluate.bins = many
        """;
    assertThat(files.problems(text))
        .containsExactly(
            "x.conf:1: Invalid pipeline: must have only letters, digits, dash and underscore,"
                + " found \"my pipeline\"",
            "x.conf:2: Invalid source.path: must be given, found nothing",
            "x.conf:2: Invalid source.unknown-columns: must be one of fail, warn, found \"wran\","
                + " did you mean \"warn\"?",
            "x.conf:4: Invalid columns.age.min: must be at most max (10), found 20",
            "x.conf:5: Invalid columns.income.type: must be one of string, int, long, double,"
                + " boolean, date, timestamp, found \"number\"",
            "x.conf:6: Invalid columns.name.min: must be left out for type string, found 3",
            "x.conf:7: Invalid columns.emp.var.rate: a column name with dots must be quoted, as in"
                + " \"emp.var.rate\", found emp.var.rate",
            "x.conf:10: Invalid split.train: train, validation and test must add up to 1,"
                + " found 0.9 + 0.15 + 0.15 = 1.2",
            "x.conf:10: Invalid split.sed: unknown key, did you mean \"seed\"?",
            "x.conf:11: Invalid features.number.impute: must be one of median, mean,"
                + " most-frequent, constant, found 5",
            "x.conf:12: Invalid clean.latest-by: must be left out unless keep is latest,"
                + " found ago",
            "x.conf:13: Invalid evaluate.bins: must be a whole number, found \"many\"");
  }

  @Test
  void namesKnownKeysWhereNoneIsNear() {
    assertThat(files.problems(ConfigFiles.MINIMAL + "evaluate.colour = red\nsplitt.seed = 1\n"))
        .containsExactly(
            "x.conf:7: Invalid evaluate.colour: unknown key, known are bins, explain, fairness, groups, segments",
            "x.conf:8: Invalid splitt: unknown key, did you mean \"split\"?");
  }

  @Test
  void reportsWhatIsSaidOfColumnsThatCannotBeSo() {
    String text =
        """
        features.columns {
          agee { kind = number }
          y { kind = category }
          age { kind = time }
          name { kind = number, encode = ordinal }
        }
        """;
    String columns =
        """
        pipeline = p
        source.path = a.csv
        columns { age.type = int, name {}, y { type = boolean, role = label } }
        """;
    assertThat(files.problems(columns + text))
        .containsExactly(
            "x.conf:5: Invalid features.columns.agee: must name a column of role feature, found"
                + " agee, did you mean \"age\"?",
            "x.conf:6: Invalid features.columns.y: must name a column of role feature, found y",
            "x.conf:7: Invalid features.columns.age: must have a kind that its type can be, found"
                + " time of type int",
            "x.conf:8: Invalid features.columns.name.encode: must be one of auto, one-hot, target,"
                + " found \"ordinal\"",
            "x.conf:8: Invalid features.columns.name: must have a kind that its type can be, found"
                + " number of type string");
  }

  @Test
  void reportsAnEmptyFile() {
    assertThat(files.problems(""))
        .containsExactly(
            "x.conf: Invalid pipeline: must be given, found nothing",
            "x.conf: Invalid columns: one column must have the role label, found none",
            "x.conf: Invalid source.path: must be given, found nothing");
  }

  @Test
  void reportsValuesOutOfRange() {
    String text =
        """
        evaluate.bins = 1
        train { decision.threshold = 1.5, candidates = [
          { type = logistic-regression, reg-param = [0, -1] }
          { type = perceptron, max-iterations = 0 }
        ] }
        register.max-loss = -0.1
        source.max-record-length = 10 parsecs
        spark { driver-memory = lots, shuffle-partitions = 0 }
        """;
    assertThat(files.problems(ConfigFiles.MINIMAL + text))
        .containsExactly(
            "x.conf:7: Invalid evaluate.bins: must be a whole number from 2 to 100, found 1",
            "x.conf:8: Invalid train.decision.threshold: must be from 0 to 1, found 1.5",
            "x.conf:9: Invalid train.candidates[0].reg-param: must be at least 0, found -1",
            "x.conf:10: Invalid train.candidates[1].type: must be one of logistic-regression,"
                + " boosting, random-forest, found \"perceptron\"",
            "x.conf:10: Invalid train.candidates[1].max-iterations: must be a whole number of at"
                + " least 1, found 0",
            "x.conf:12: Invalid register.max-loss: must be at least 0, found -0.1",
            "x.conf:13: Invalid source.max-record-length: must be a size such as 128MiB,"
                + " found \"10 parsecs\"",
            "x.conf:14: Invalid spark.driver-memory: must be a size such as 128MiB, or auto,"
                + " found \"lots\"",
            "x.conf:14: Invalid spark.shuffle-partitions: must be a whole number from 1 to"
                + " 1000000, or auto, found 0");
  }

  @Test
  void reportsNamesThatLeatOrSparkTakesForOthers() {
    String text = "columns._File { type = int }\ncolumns { AGE { type = int } }\n";
    assertThat(files.problems(ConfigFiles.MINIMAL + text))
        .containsExactly(
            "x.conf:7: Invalid columns._File: must not be a name of Leat's own in whatever case,"
                + " found _File; name it otherwise, with from = \"_File\"",
            "x.conf:8: Invalid columns.AGE: must not be age as well in whatever case, found AGE;"
                + " name it otherwise, with from = \"AGE\"");
  }

  @Test
  void reportsWrongTypes() {
    String text =
        """
        split = 5
        spark.ui = maybe
        workspace { a = 1 }
        columns.age.map { a.b = c }
        columns.job = string
        source.csv { delimiter = ";;", charset = latin-99 }
        """;
    assertThat(files.problems(ConfigFiles.MINIMAL + text))
        .containsExactly(
            "x.conf:7: Invalid split: must be a section, found 5",
            "x.conf:8: Invalid spark.ui: must be true or false, found \"maybe\"",
            "x.conf:9: Invalid workspace: must be a text, found a section",
            "x.conf:10: Invalid columns.age.map.a: must be a text, and a name with dots must be"
                + " quoted, found a section",
            "x.conf:11: Invalid columns.job: must be a section, found \"string\"",
            "x.conf:12: Invalid source.csv.delimiter: must be one character or tab,"
                + " found \";;\"",
            "x.conf:12: Invalid source.csv.charset: must be a charset that Java knows, such as"
                + " UTF-8 or windows-1252, found \"latin-99\"");
  }

  @Test
  void reportsRulesThatDoNotFitTheColumn() {
    String text =
        """
        columns {
          a { type = date, formats = ["dd/MM/yyyy", "HH:mm"] }
          b { type = double, formats = ["#,##0"] }
          c { type = int, one-of = [1, two], true = [x] }
          d { type = int, min = 5, one-of = [1, 7] }
        }
        """;
    assertThat(files.problems(ConfigFiles.MINIMAL + text))
        .containsExactly(
            "x.conf:8: Invalid columns.a.formats: must be a date pattern such as \"dd/MM/yyyy\","
                + " found \"HH:mm\"",
            "x.conf:9: Invalid columns.b.formats: must be how 1234.56 is written, such as"
                + " \"1.234,56\" or \"1,234.56\", found \"#,##0\"",
            "x.conf:10: Invalid columns.c.true: must be left out for type int, found [\"x\"]",
            "x.conf:11: Invalid columns.d.one-of: must be of type int and in range, found \"1\"");
  }

  @Test
  void reportsSettingsThatNeedColumns() {
    String text =
        """
        clean { deduplicate = key, keep = latest, latest-by = aeg }
        split.by = group
        source { columns = [y], csv.header = false }
        """;
    assertThat(files.problems(ConfigFiles.MINIMAL + text))
        .containsExactly(
            "x.conf:7: Invalid clean.latest-by: must name a column, found \"aeg\","
                + " did you mean \"age\"?",
            "x.conf:7: Invalid clean.deduplicate: must not be key without a column of role key,"
                + " found key",
            "x.conf:8: Invalid split.by: must not be group without a column of role group,"
                + " found group",
            "x.conf:9: Invalid source.columns: must name every column of the contract,"
                + " found none of [age]");
    assertThat(files.problems(ConfigFiles.MINIMAL + "source.csv.header = no\nclean.keep=latest\n"))
        .containsExactly(
            "x.conf:2: Invalid source.columns: must be given where the files have no header,"
                + " found nothing",
            "x.conf:8: Invalid clean.latest-by: must name a column where keep is latest,"
                + " found nothing");
  }

  @Test
  void wantsExactlyOneLabelAndAFeature() {
    assertThat(files.problems(ConfigFiles.MINIMAL + "columns.z.role = label\n"))
        .containsExactly(
            "x.conf:7: Invalid columns.z.role: only one column may be the label, found y, z");
    assertThat(files.problems(ConfigFiles.MINIMAL + "columns.age.role = key\n"))
        .containsExactly(
            "x.conf:3: Invalid columns: at least one column must have the role feature,"
                + " found none");
    assertThat(files.problems(ConfigFiles.MINIMAL + "columns.w { type = date, role = weight }\n"))
        .containsExactly(
            "x.conf:7: Invalid columns.w.role: must be a number to weigh, found type date");
  }

  @Test
  void namesEachOfSeveralUnquotedNames() {
    String text = "columns.emp { rate { type = double }, var.rate {} }\n";
    assertThat(files.problems(ConfigFiles.MINIMAL + text))
        .containsExactly(
            "x.conf:7: Invalid columns.emp.rate: a column name with dots must be quoted, as in"
                + " \"emp.rate\", found emp.rate",
            "x.conf:7: Invalid columns.emp.var.rate: a column name with dots must be quoted, as in"
                + " \"emp.var.rate\", found emp.var.rate");
  }

  @Test
  void saysWhereAWrongValueCameFrom() {
    files.write("base.conf", "\n\nevaluate.bins = 1\n");
    String text = ConfigFiles.MINIMAL + "include \"base.conf\"\nregister.golden-rows = ${?ROWS}\n";
    assertThat(files.problems(text, Map.of("split.seed", "x"), Map.of("ROWS", "few")))
        .containsExactly(
            "--set: Invalid split.seed: must be a whole number, found \"x\"",
            "base.conf:3: Invalid evaluate.bins: must be a whole number from 2 to 100, found 1",
            "environment variable ROWS: Invalid register.golden-rows: must be a whole number,"
                + " found \"few\"");
  }

  @Test
  void reportsOverridesThatAreNoConfig() {
    assertThat(
            files.problems(
                ConfigFiles.MINIMAL, Map.of("a..b", "1", "split", "{ seed = "), Map.of()))
        .containsExactlyInAnyOrder(
            "--set: Invalid --set: must be KEY=VALUE, found the key a..b",
            "--set: Invalid split: must be a HOCON value, found { seed = ");
  }

  @Test
  void hidesSecretsInProblems() {
    assertThat(files.problems(ConfigFiles.MINIMAL, Map.of("store.password", "[hunter2"), Map.of()))
        .containsExactly("--set: Invalid store.password: must be a HOCON value, found ****");
  }

  @Test
  void reportsAFileThatCannotBeRead() {
    assertThat(files.problems("a = 1\nb = [1, }\n"))
        .singleElement()
        .asString()
        .startsWith("x.conf:2: Cannot read the config: List should have");
    assertThat(files.problems("a = ${NOT_THERE}\n"))
        .containsExactly(
            "x.conf:1: Cannot read the config: Could not resolve substitution to a value:"
                + " ${NOT_THERE}, which is neither a setting nor an environment variable");
    assertThat(files.problems("include \"nope.conf\"\n"))
        .containsExactly(
            "x.conf: Cannot read the config: included file \"nope.conf\": no such file beside the"
                + " one that names it");
  }

  @Test
  void namesTheSourceAmongSeveral() {
    assertThat(
            files.problems(
                """
                pipeline = p
                source.csv.header = maybe
                sources = [
                  { path = a, type = cvs }
                  { pth = b }
                ]
                columns { x {}, y { role = label } }
                column-defaults.from = z
                """))
        .containsExactly(
            "x.conf:2: Invalid source.csv.header: must be true or false, found \"maybe\"",
            "x.conf:4: Invalid sources[0].type: must be one of csv, tsv, json, parquet, orc, avro,"
                + " jdbc, http,"
                + " found \"cvs\", did you mean \"csv\"?",
            "x.conf:5: Invalid sources[1].path: must be given, found nothing",
            "x.conf:5: Invalid sources[1].pth: unknown key, did you mean \"path\"?",
            "x.conf:8: Invalid column-defaults.from: must be set on a column, not on all,"
                + " found \"z\"");
  }
}
