package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leat.Json;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Protection;
import leat.contract.Protection.Method;
import leat.privacy.PrivacyKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacySettingsTest {
  private static final String SECRET = "5ec12e7".repeat(10);
  private static final String HASHED = ConfigFiles.MINIMAL + "columns.mail { pii = hash }\n";

  @TempDir Path folder;
  private ConfigFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ConfigFiles(folder);
  }

  @Test
  void takesTheKeyFromTheEnvironmentWithoutASetting() {
    PipelineConfig config = load(HASHED, Map.of("LEAT_PRIVACY_KEY", SECRET));
    assertThat(config.privacy().key()).isEqualTo(PrivacyKey.of(SECRET));
    assertThat(config.columns().column("mail").map(Column::protection))
        .contains(new Protection(Method.HASH));
    assertThat(config.columns().personal()).extracting(Column::name).containsExactly("mail");
  }

  @Test
  void takesTheKeyFromAnotherVariableOrAFile() throws IOException {
    String other = HASHED + "privacy.key = ${?OTHER}\n";
    assertThat(load(other, Map.of("OTHER", SECRET)).privacy().key())
        .isEqualTo(PrivacyKey.of(SECRET));
    Path file = Files.writeString(folder.resolve("key"), SECRET + "\n");
    String stored = HASHED + "privacy.key-file = \"" + file + "\"\n";
    assertThat(load(stored, Map.of("LEAT_PRIVACY_KEY", "00".repeat(32))).privacy().key())
        .isEqualTo(PrivacyKey.of(SECRET));
  }

  @Test
  void showsTheKeyNowhere() {
    PipelineConfig config = load(HASHED, Map.of("LEAT_PRIVACY_KEY", SECRET));
    assertThat(Json.line(config) + config).doesNotContain(SECRET);
    String file = files.write("x.conf", HASHED);
    assertThat(
            Json.line(ConfigLoader.effective(file, Map.of(), Map.of("LEAT_PRIVACY_KEY", SECRET))))
        .contains("\"privacy\":{\"key\":\"****\"")
        .doesNotContain(SECRET);
  }

  @Test
  void wantsAKeyWhereAMethodNeedsOne() {
    assertThat(files.problems(HASHED + "columns.phone { pii = tokenize }\n"))
        .containsExactly(
            "x.conf: Invalid privacy.key: must be given to protect mail (pii = hash), phone"
                + " (pii = tokenize), found nothing; set LEAT_PRIVACY_KEY or privacy.key-file to"
                + " what openssl rand -hex 32 prints");
    assertThat(files.load(ConfigFiles.MINIMAL + "columns.mail { pii = mask }\n").privacy().key())
        .isNull();
  }

  @Test
  void refusesWeakAndPublishedKeysWithoutShowingThem() {
    Map<String, String> weak = Map.of("LEAT_PRIVACY_KEY", "abcdef0123456789");
    assertThat(files.problems(HASHED, Map.of(), weak))
        .containsExactly(
            "environment variable LEAT_PRIVACY_KEY: Invalid privacy.key: must have at least 256"
                + " bits in hexadecimal or base64, and has 64, found ****");
    String fromEnvironment =
        "Invalid privacy.key: must come from the environment, as in ${?LEAT_PRIVACY_KEY}, found"
            + " ****";
    assertThat(files.problems(HASHED + "privacy.key = " + SECRET))
        .containsExactly("x.conf:8: " + fromEnvironment);
    assertThat(files.problems(HASHED, Map.of("privacy.key", SECRET), Map.of()))
        .containsExactly("--set: " + fromEnvironment);
  }

  @Test
  void refusesKeyFilesThatHoldNone() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "not a key at all\n");
    assertThat(files.problems(HASHED + "privacy.key-file = \"" + file + "\"\n"))
        .containsExactly(
            "x.conf:8: Invalid privacy.key-file: must be hexadecimal or base64, found ****");
    assertThat(files.problems(HASHED + "privacy.key-file = \"" + folder + "/nope\"\n"))
        .containsExactly(
            "x.conf:8: Invalid privacy.key-file: must name a file, and there is no nope,"
                + " found ****");
    assertThat(
            files.problems(
                HASHED + "privacy { key-file = \"" + file + "\", key = ${?KEY} }\n",
                Map.of(),
                Map.of("KEY", SECRET)))
        .contains(
            "x.conf:8: Invalid privacy.key-file: must be left out where key is given, found both");
  }

  @Test
  void reportsWhatDoesNotFitTheColumn() {
    String text =
        """
        pipeline = small
        source.path = a.csv
        columns {
          id { role = key, pii = drop }
          age { type = int, pii = generalize }
          name { pii = generalize }
          seen { type = date, pii = generalize, keep = 4, step = 2 }
          member { type = boolean, pii = generalize }
          city { pii = mask, step = 3 }
          street { keep = 2 }
          income { type = double, pii = generalize, step = 0 }
          w { type = double, role = weight, pii = generalize, step = 10 }
          y { type = boolean, role = label, pii = hsh }
        }
        """;
    assertThat(files.problems(text))
        .containsExactly(
            "x.conf:5: Invalid columns.age.step: must be given for pii = generalize, found nothing",
            "x.conf:6: Invalid columns.name.keep: must say how many characters stay, found nothing",
            "x.conf:7: Invalid columns.seen.keep: must be left out unless pii is mask, or"
                + " generalize of a string, found 4",
            "x.conf:7: Invalid columns.seen.step: must be left out unless pii is generalize, of a"
                + " number, found 2",
            "x.conf:8: Invalid columns.member.pii: must not be generalize for type boolean, found"
                + " generalize",
            "x.conf:9: Invalid columns.city.step: must be left out unless pii is generalize, of a"
                + " number, found 3",
            "x.conf:10: Invalid columns.street.keep: must be left out unless pii is mask, or"
                + " generalize of a string, found 2",
            "x.conf:11: Invalid columns.income.step: must be above 0, found 0",
            "x.conf:13: Invalid columns.y.pii: must be one of none, hash, mask, tokenize, encrypt,"
                + " drop, generalize, found \"hsh\", did you mean \"hash\"?");
  }

  @Test
  void reportsRolesThatNeedClearValues() {
    String text =
        """
        pipeline = small
        source.path = a.csv
        columns {
          id { role = key, pii = drop }
          day { type = date, pii = generalize }
          w { type = double, role = weight, pii = generalize, step = 10 }
          y { type = boolean, role = label, pii = mask }
        }
        clean { keep = latest, latest-by = day }
        """;
    assertThat(files.problems(text))
        .containsExactly(
            "x.conf:4: Invalid columns.id.pii: must not be drop for the role key, found drop",
            "x.conf:6: Invalid columns.w.pii: must be none for the role weight, found generalize",
            "x.conf:7: Invalid columns.y.pii: must be none for the role label, found mask");
    String latest = text.replace("pii = drop", "pii = none").replace("pii = mask", "pii = none");
    assertThat(files.problems(latest.replace(", pii = generalize, step = 10", "")))
        .containsExactly(
            "x.conf:9: Invalid clean.latest-by: must not be a personal column, found day");
    assertThat(
            files.problems(
                "pipeline = p\nsource.path = a\n"
                    + "columns { a { pii = drop }, y { role = label } }\n"))
        .containsExactly(
            "x.conf:3: Invalid columns: at least one column must have the role feature, found"
                + " none");
  }

  @Test
  void readsKeepStepAndNone() {
    PipelineConfig config =
        files.minimalAnd(
            """
            columns {
              zip { pii = generalize, keep = 2 }
              card { pii = mask, keep = 4 }
              income { type = double, pii = generalize, step = 0.5 }
              born { type = date, pii = generalize }
              note { pii = none }
            }
            """);
    assertThat(config.columns().columns())
        .extracting(Column::protection)
        .containsExactly(
            null,
            null,
            new Protection(Method.GENERALIZE, 2, null),
            new Protection(Method.MASK, 4, null),
            new Protection(Method.GENERALIZE, null, 0.5),
            new Protection(Method.GENERALIZE),
            new Protection(Method.NONE));
    assertThat(config.columns().ingested().columns())
        .extracting(Column::type)
        .containsExactly(
            ColumnType.INT,
            ColumnType.BOOLEAN,
            ColumnType.STRING,
            ColumnType.STRING,
            ColumnType.DOUBLE,
            ColumnType.INT,
            ColumnType.STRING);
  }

  private PipelineConfig load(String text, Map<String, String> environment) {
    return ConfigLoader.load(files.write("x.conf", text), Map.of(), environment);
  }
}
