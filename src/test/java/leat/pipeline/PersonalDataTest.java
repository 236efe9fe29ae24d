package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import leat.Json;
import leat.SparkForTests;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import leat.privacy.Encryption;
import leat.privacy.PrivacyKey;
import leat.table.Tables;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal values and secrets are planted in good and bad rows, and looked for everywhere. */
class PersonalDataTest {
  private static final int GOOD = 240;

  @TempDir static Path temporary;
  static Project project;
  static RunRecord run;
  static String said;

  @BeforeAll
  static void runs() throws Exception {
    Path key = Files.writeString(temporary.resolve("key"), Planted.SECRET);
    project =
        Project.in(temporary)
            .data(Planted.HEADER + Planted.good(GOOD) + Planted.faulty())
            .config(Planted.COLUMNS + settings(key));
    Ran ran = project.done("run", "--debug");
    said = ran.out() + ran.err();
    run = project.lastRun();
  }

  private static String settings(Path key) {
    return "source { csv.comment = \"#\", max-record-length = 2KiB }\n"
        + "clean.deduplicate = key\nprivacy.key-file = \""
        + key
        + "\"\n";
  }

  @Test
  void noFileOfTheWorkspaceHoldsAnyOfThem() {
    assertThat(Found.below(project.folder().resolve(project.workspaceName()), searched()))
        .isEmpty();
  }

  @Test
  void whereNothingIsDeclaredTheSearchFindsThem() {
    String clear = Planted.COLUMNS.replaceAll(", pii = [a-z]+(, keep = 2)?", "");
    assertThat(clear).doesNotContain("pii");
    Project open =
        new Project(project.folder(), "open")
            .config(clear + "source.csv.comment = \"#\"\nclean.deduplicate = key\n");
    open.done("run", "--until", "clean");
    List<String> found =
        Found.below(open.stored().resolve("checkpoints/ingest"), Planted.MARKS).stream()
            .map(place -> place.substring(place.lastIndexOf(' ') + 1))
            .distinct()
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(Planted.MARKS);
    assertThat(Found.below(open.stored().resolve("quarantine"), Planted.MARKS)).isNotEmpty();
  }

  @Test
  void whatIsSaidHoldsNoneOfThem() {
    assertThat(Found.in("said", said, searched())).isEmpty();
    for (String[] command :
        List.of(
            new String[] {"plan"},
            new String[] {"runs", "list"},
            new String[] {"runs", "show", run.run()},
            new String[] {"models", "show", "1"})) {
      Ran ran = project.done(command);
      assertThat(Found.in(command[0], ran.out() + ran.err(), searched())).isEmpty();
    }
    Ran traced = project.done("trace", "PlantedK9002");
    assertThat(traced.out()).contains("clean     quarantined: age: min");
    assertThat(Found.in("trace", traced.out() + traced.err(), searched())).isEmpty();
  }

  @Test
  void everyRowIsAccountedFor() {
    RowBalance ingest = run.jobs().get(0).rows();
    assertThat(ingest).isEqualTo(new RowBalance(GOOD + 14, GOOD + 4, 9, 0, 1));
    assertThat(run.jobs().get(0).quarantineReasons())
        .isEqualTo(
            Map.of(
                "born: type", 2L,
                "city: one-of", 1L,
                "phone: required", 1L,
                "too many fields", 1L,
                "too few fields", 1L,
                "unclosed quote", 1L,
                "text after closing quote", 1L,
                "record too long", 1L));
    assertThat(run.jobs().get(1).rows()).isEqualTo(new RowBalance(GOOD + 4, GOOD + 1, 2, 1, 0));
  }

  @Test
  void protectedColumnsAreOfTheTypeThatTheyBecame() {
    Row row =
        Tables.read(SparkForTests.session(), project.published("clean").path("data"))
            .sort("_row_id")
            .first();
    assertThat(row.schema().fieldNames()).doesNotContain("ssn");
    assertThat(row.<String>getAs("id")).matches("[0-9a-f]{64}");
    assertThat(row.<String>getAs("email")).matches("[0-9a-f]{64}");
    assertThat(row.<String>getAs("name")).isEqualTo("xxxxxxxxxxx xxxxxxxxxxxxe1");
    assertThat(row.<String>getAs("phone")).matches("\\+\\d \\d{3} \\d{7} \\d");
    assertThat(row.<Integer>getAs("born")).isEqualTo(1961);
    assertThat(new Encryption(key()).decrypt(row.getAs("card"))).contains("4000123000000001");
  }

  @Test
  void aModelLearnsFromProtectedColumns() throws Exception {
    JsonNode model = Json.mapper().readTree(project.text("train", "model.json"));
    assertThat(model.path("columns"))
        .extracting(column -> column.path("name").asText())
        .contains("city", "born")
        .doesNotContain("ssn");
    assertThat(project.workspace().registry().production()).isPresent();
  }

  @Test
  void theKeyHolderReadsEncryptedTextsAgain() {
    List<Row> broken =
        SparkForTests.session()
            .read()
            .parquet(quarantine("ingest"))
            .where("raw is not null")
            .sort("_row_id")
            .collectAsList();
    StringBuilder lines = new StringBuilder();
    broken.forEach(row -> lines.append(row.getString(row.fieldIndex("raw"))).append('\n'));
    Ran revealed = reading(lines.toString(), "reveal");
    assertThat(revealed.code()).isZero();
    assertThat(revealed.out().lines().toList())
        .hasSize(4)
        .contains("PlantedK9009,PlantedMail")
        .allMatch(line -> line.contains("PlantedMail"));
    String foreign = new Encryption(PrivacyKey.of("77".repeat(32))).encrypt("x");
    Ran refused = reading("clear\n" + foreign + "\n", "reveal");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEqualTo("clear\n" + foreign + "\n");
    assertThat(refused.err())
        .isEqualTo(
            "Cannot reveal 1 line: encrypted with another key than %s, or changed since\n"
                .formatted(key().id()));
  }

  @Test
  void aSecondRunIsUpToDateAndAnotherKeyIngestsAgain() throws Exception {
    assertThat(project.done("plan").out()).contains("ingest    up to date");
    Path key = Files.writeString(temporary.resolve("other"), "ab".repeat(32));
    Project other = new Project(project.folder(), "other");
    other.config(
        Planted.COLUMNS
            + settings(key)
            + "workspace = \""
            + project.folder().resolve(project.workspaceName())
            + "\"\n");
    Ran plan = other.done("plan");
    String ids = "privacy.key %s -> %s".formatted(key().id(), PrivacyKey.of("ab".repeat(32)).id());
    assertThat(plan.out()).contains("ingest    runs: " + ids);
  }

  private static String quarantine(String job) {
    String fingerprint = project.last(job).fingerprint();
    return project
        .workspace()
        .find("quarantine", fingerprint)
        .map(checkpoint -> checkpoint.path("data"))
        .orElseThrow();
  }

  private static Ran reading(String text, String... command) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return project.leat(command);
    } finally {
      System.setIn(before);
    }
  }

  private static PrivacyKey key() {
    return PrivacyKey.of(Planted.SECRET);
  }

  /** The planted values, and the key as it may be written. */
  private static List<String> searched() {
    byte[] key = HexFormat.of().parseHex(Planted.SECRET);
    List<String> searched = new ArrayList<>(Planted.MARKS);
    searched.add(Planted.SECRET);
    searched.add(Base64.getEncoder().encodeToString(key).substring(0, 40));
    searched.add(new String(key, StandardCharsets.ISO_8859_1));
    return searched;
  }
}
