package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.http.ApiForTests;
import leat.http.ApiForTests.Asked;
import leat.http.ApiForTests.Reply;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of an API land in the workspace before they are read; they must not be clear there. */
class PersonalApiTest {
  private static final Reply NOTHING = new Reply(503, Map.of(), "");
  private static final List<String> PLANTED = List.of("plantedmail");

  @TempDir Path temporary;
  private Project project;
  private ApiForTests api;

  @BeforeEach
  void start() {
    project = Project.in(temporary);
    api = new ApiForTests(PersonalApiTest::page);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void pagesLandEncryptedAndAreRead() throws IOException {
    Path key = Files.writeString(temporary.resolve("key"), Planted.SECRET);
    config("privacy.key-file = \"" + key + "\"\ncolumns.mail { role = ignore, pii = mask }\n");
    project.done("run", "--until", "clean");
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(25));
    assertThat(project.files("")).anyMatch(file -> file.endsWith(".sealed"));
    assertThat(Found.below(project.stored(), PLANTED)).isEmpty();
    assertThat(project.done("plan").out()).contains("clean     up to date");
  }

  @Test
  void withoutAPersonalColumnTheyLandAsTheyCame() {
    config("columns.mail { role = ignore }\n");
    project.done("run", "--until", "ingest");
    assertThat(Found.below(project.stored(), PLANTED))
        .anyMatch(place -> place.contains(".jsonl: "));
  }

  @Test
  void aKeyIsNeededForThat() {
    config("columns.mail { role = ignore, pii = mask }\n");
    Ran ran = project.leat("plan");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .endsWith(
            "Invalid privacy.key: must be given to encrypt the pages of an API that holds personal"
                + " columns, found nothing\n");
  }

  @Test
  void pagesThatLandedClearAreFetchedAgainAndRemoved() throws IOException {
    config("columns.mail { role = ignore }\n");
    project.done("run", "--until", "clean");
    assertThat(landed()).isNotEmpty();
    config(masked("key", Planted.SECRET));
    Ran ran = project.done("run", "--until", "clean");
    assertThat(ran.err())
        .contains("Removed 3 pages of APIs that landed before a column was personal")
        .contains("Earlier outputs of ingest (1), and what was made from them, hold values");
    assertThat(landed()).isEmpty();
    assertThat(sealed()).isEqualTo(3);
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(25));
    project.done("gc", "--minimum-age", "0");
    assertThat(Found.below(project.stored(), PLANTED)).isEmpty();
    assertThat(project.done("run", "--until", "clean").err())
        .doesNotContain("Removed", "Earlier outputs");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  @Test
  void allIsFetchedAgainWhereOnlyNewerRecordsWould() throws IOException {
    String newer =
        "source { incremental = true, http.watermark { field = age, parameter = since } }\n";
    config(newer + "columns.mail { role = ignore }\n");
    project.done("ingest");
    config(newer + masked("key", Planted.SECRET));
    int before = api.asked().size();
    project.done("ingest");
    assertThat(api.asked().subList(before, api.asked().size()))
        .isNotEmpty()
        .noneMatch(url -> url.contains("since"));
    assertThat(landed()).isEmpty();
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(25));
    project.done("ingest");
    assertThat(api.asked().get(api.asked().size() - 1)).contains("since=44");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.UP_TO_DATE);
  }

  @Test
  void aFetchThatBrokeOffInClearIsNotGoneOnWith() throws IOException {
    config("columns.mail { role = ignore }\n");
    api.behave(asked -> asked.parameter("page", "").equals("3") ? NOTHING : page(asked));
    assertThat(project.leat("ingest").code()).isNotZero();
    assertThat(landed()).isNotEmpty();
    api.behave(PersonalApiTest::page);
    config(masked("key", Planted.SECRET));
    project.done("ingest");
    assertThat(landed()).isEmpty();
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(25));
  }

  @Test
  void clearPagesOfASourceThatIsNoLongerNamedAreRemovedToo() throws IOException {
    config("columns.mail { role = ignore }\n");
    project.done("ingest");
    config(masked("key", Planted.SECRET) + "source.http.parameters { other = 1 }\n");
    project.done("ingest");
    assertThat(landed()).isEmpty();
    config("columns.mail { role = ignore }\n");
    project.done("ingest");
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(25));
  }

  @Test
  void pagesThatAnotherKeySealedAreFetchedAgain() throws IOException {
    config(masked("key", Planted.SECRET));
    project.done("ingest");
    config(masked("other", "ab".repeat(32)));
    project.done("ingest");
    assertThat(project.last("ingest").status()).isEqualTo(JobStatus.RAN);
    assertThat(project.last("ingest").rows()).isEqualTo(RowBalance.passedOn(25));
    assertThat(sealed()).isEqualTo(6);
  }

  private String masked(String keyFile, String secret) throws IOException {
    Path key = Files.writeString(temporary.resolve(keyFile), secret);
    return "privacy.key-file = \"" + key + "\"\ncolumns.mail { role = ignore, pii = mask }\n";
  }

  /** Where planted values are in pages that landed. */
  private List<String> landed() {
    return Found.below(project.stored().resolve("landing"), PLANTED);
  }

  private long sealed() {
    return project.files("landing").stream().filter(file -> file.endsWith(".sealed")).count();
  }

  private void config(String more) {
    project.file(
        project.configFile().getFileName().toString(),
        """
        pipeline = people
        workspace = "%s"
        source {
          type = http
          http { url = "%s", records = data, retries = 0, requests-per-second = 1000
            paging { type = page, size = 10, size-parameter = size } }
        }
        """
                .formatted(project.folder().resolve(project.workspaceName()), api.url("/people"))
            + People.COLUMNS
            + more);
  }

  private static Reply page(Asked asked) {
    int first = 10 * (Integer.parseInt(asked.parameter("page", "1")) - 1);
    return Reply.json(
        IntStream.range(first, Math.max(first, Math.min(25, first + 10)))
            .mapToObj(PersonalApiTest::person)
            .collect(Collectors.joining(",", "{\"data\":[", "]}")));
  }

  private static String person(int i) {
    return "{\"id\":\"p%d\",\"age\":%d,\"income\":5e4,\"colour\":\"red\",\"answer\":\"%s\",\"mail\":\"PlantedMail%d@x.org\"}"
        .formatted(i, 20 + i, i % 2 == 0 ? "yes" : "no", i);
  }
}
