package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.http.ApiForTests;
import leat.http.ApiForTests.Asked;
import leat.http.ApiForTests.Reply;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline whose source is a paged API on a real HTTP server. */
class ApiTest {
  private static final String TOKEN = "t0ken-Not-To-Be-Seen";

  @TempDir Path temporary;
  private Project project;
  private ApiForTests api;
  private volatile int people = 25;

  @BeforeEach
  void start() {
    project = Project.in(temporary);
    api = new ApiForTests(this::page);
    source("");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private void source(String settings) {
    project.file(
        project.configFile().getFileName().toString(),
        """
        pipeline = people
        workspace = "%s"
        source {
          type = http
          http {
            url = "%s", records = data, retries = 0, requests-per-second = 1000
            headers { Authorization = "Bearer %s" }, parameters { token = "%s" }
            paging { type = page, size = 10, size-parameter = size }
          }
          %s
        }
        """
                .formatted(
                    temporary.resolve("a project").resolve("work space"),
                    api.url("/people"),
                    TOKEN,
                    TOKEN,
                    settings)
            + People.COLUMNS.replace("answer {", "answer { from = said.answer,"));
  }

  /** People with a number above the watermark, ten to a page. */
  private Reply page(Asked asked) {
    int since = Integer.parseInt(asked.parameter("since", "0"));
    int first = since + 10 * (Integer.parseInt(asked.parameter("page", "1")) - 1);
    return Reply.json(
        IntStream.range(first, Math.max(first, Math.min(people, first + 10)))
            .mapToObj(ApiTest::person)
            .collect(Collectors.joining(",", "{\"data\":[", "]}")));
  }

  private static String person(int i) {
    return """
        {"id":"p%d","age":%d,"income":%d.5,"colour":"red","said":{"answer":"%s","at":%d}}"""
        .formatted(i, 18 + i % 60, 1000 * i, i % 2 == 0 ? "yes" : "no", i + 1);
  }

  @Test
  void readsPagesAndRunsAgainOnlyWhenTheApiHasOtherRecords() {
    RunRecord first = project.run("--until", "clean");
    assertThat(first.jobs())
        .allSatisfy(job -> assertThat(job.rows()).isEqualTo(RowBalance.passedOn(25)));
    List<String> landed = project.files("landing");
    // three pages, each with what is known of it
    assertThat(landed).hasSize(6);
    assertThat(project.run("--until", "clean").jobs())
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(JobStatus.UP_TO_DATE));
    assertThat(project.files("landing")).isEqualTo(landed);
    assertThat(project.done("plan").out()).contains("as " + api.url("/people") + " was at 20");
    people = 26;
    assertThat(project.run("--until", "clean").jobs().get(1).rows())
        .isEqualTo(RowBalance.passedOn(26));
    assertThat(project.done("gc", "--minimum-age", "0").code()).isZero();
    assertThat(project.files("landing")).hasSize(6).isNotEqualTo(landed);
  }

  @Test
  void goesOnAtThePageThatFailed() {
    api.behave(asked -> asked.parameter("page", "").equals("3") ? html() : page(asked));
    Ran failed = project.leat("ingest");
    assertThat(failed.code()).isEqualTo(3);
    assertThat(failed.err())
        .contains("Cannot fetch page 3 of " + api.url("/people?size=10&page=3: it returned HTML"))
        .doesNotContain(TOKEN);
    assertThat(project.files("checkpoints")).isEmpty();
    api.behave(this::page);
    assertThat(project.run("--until", "ingest").jobs().get(0).rows())
        .isEqualTo(RowBalance.passedOn(25));
    assertThat(api.asked()).hasSize(4);
  }

  private static Reply html() {
    return new Reply(200, java.util.Map.of(), "<html></html>");
  }

  @Test
  void asksOnlyForNewRecordsWhereIncremental() {
    source("incremental = true, http.watermark { field = said.at, parameter = since }");
    project.run("--until", "clean");
    assertThat(project.run("--until", "clean").jobs().get(1).status())
        .isEqualTo(JobStatus.UP_TO_DATE);
    people = 37;
    RunRecord more = project.run("--until", "clean");
    assertThat(more.jobs())
        .allSatisfy(job -> assertThat(job.rows()).isEqualTo(RowBalance.passedOn(37)));
    assertThat(api.asked())
        .hasSize(6)
        .last()
        .asString()
        .startsWith("/people?since=25&size=10&page=2");
  }

  @Test
  void refusesAnApiWithoutRecords() {
    people = 0;
    Ran refused = project.leat("ingest");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .contains("Cannot ingest " + api.url("/people") + ": the API gave no record");
  }

  @Test
  void keepsPersonalValuesOutOfTheWorkspaceFromTheFirstPageOn() throws IOException {
    project.run("--until", "ingest");
    assertThat(stored()).anyMatch(text -> text.contains("p17"));
    delete(project.stored().resolve("checkpoints"));
    Ran keyless = project.leat("ingest", "--set", "columns.colour.pii=mask");
    assertThat(keyless.code()).isEqualTo(2);
    assertThat(keyless.err()).contains("Set LEAT_PRIVACY_KEY or privacy.key-file");
    project.file("key", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    project.done(
        "ingest",
        "--set",
        "columns.id.pii=hash",
        "--set",
        "privacy.key-file=\"" + project.folder().resolve("key") + "\"");
    assertThat(project.lastRun().jobs().get(0).rows()).isEqualTo(RowBalance.passedOn(25));
    assertThat(stored()).noneMatch(text -> text.contains("p17") || text.contains("\"p1\""));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> stored() throws IOException {
    try (Stream<Path> files = Files.walk(project.stored())) {
      return files.filter(Files::isRegularFile).map(ApiTest::bytes).toList();
    }
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void keepsCredentialsOutOfTheWorkspace() throws IOException {
    project.run("--until", "clean");
    String fingerprint = project.last("ingest").fingerprint();
    assertThat(stored()).noneMatch(text -> text.contains(TOKEN));
    source("http { headers { Authorization = other }, parameters { token = other } }");
    project.run("--until", "ingest");
    assertThat(project.last("ingest").fingerprint()).isEqualTo(fingerprint);
  }
}
