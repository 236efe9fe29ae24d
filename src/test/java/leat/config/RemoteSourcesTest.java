package leat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import leat.Json;
import leat.LeatException;
import leat.config.HttpSettings.Paging;
import leat.config.HttpSettings.PagingType;
import leat.config.HttpSettings.Watermark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of databases and APIs. */
class RemoteSourcesTest {
  private static final String COLUMNS =
      """
      pipeline = remote
      columns { x { type = double }, y { type = boolean, role = label } }
      """;

  @TempDir Path folder;
  private ConfigFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ConfigFiles(folder);
  }

  @Test
  void readsEveryKeyOfADatabase() {
    JdbcSettings jdbc =
        files
            .load(
                COLUMNS
                    + """
                    source {
                      type = jdbc
                      jdbc {
                        url = "jdbc:postgresql://db:5432/crm?sslmode=require"
                        user = reader, password = p4ssw0rd, driver = org.postgresql.Driver
                        table = public.people
                        partition-column = id, partitions = 3, fetch-size = 500, timeout = 30s
                        watermark = updated_at, overlap = 2h
                        properties { currentSchema = crm, sslpassword = s3cr3t }
                      }
                    }
                    """)
            .sources()
            .get(0)
            .jdbc();
    assertThat(jdbc)
        .isEqualTo(
            new JdbcSettings(
                "jdbc:postgresql://db:5432/crm?sslmode=require",
                "public.people",
                null,
                "id",
                "updated_at",
                "PT2H",
                new TreeMap<>(Map.of("currentSchema", "crm")),
                new JdbcSettings.Access(
                    "reader",
                    new Secret("p4ssw0rd"),
                    "org.postgresql.Driver",
                    Map.of("sslpassword", new Secret("s3cr3t")),
                    3,
                    500,
                    Duration.ofSeconds(30))));
    assertThat(Json.line(jdbc) + jdbc).doesNotContain("p4ssw0rd", "s3cr3t", "reader");
  }

  @Test
  void readsEveryKeyOfAnApi() {
    HttpSettings http =
        files
            .load(
                COLUMNS
                    + """
                    source {
                      type = http
                      http {
                        url = "https://api.example.com/v1/people"
                        headers { Authorization = "Bearer t0ken" }
                        parameters { active = yes, api_key = k3y }
                        records = data.items
                        paging {
                          type = cursor, parameter = after, first = 5, size-parameter = limit
                          size = 100, cursor = meta.next, max-pages = 7
                        }
                        watermark { field = updated_at, parameter = since }
                        requests-per-second = 2.5, retries = 1, timeout = 5s, longest-wait = 1m
                        max-page-length = 1MiB
                      }
                    }
                    """)
            .sources()
            .get(0)
            .http();
    assertThat(http)
        .isEqualTo(
            new HttpSettings(
                "https://api.example.com/v1/people",
                new TreeMap<>(Map.of("active", "yes")),
                "data.items",
                new Paging(PagingType.CURSOR, "after", 5, "limit", 100, "meta.next", 7),
                new Watermark("updated_at", "since"),
                new HttpSettings.Access(
                    Map.of("Authorization", new Secret("Bearer t0ken")),
                    Map.of("api_key", new Secret("k3y")),
                    2.5,
                    1,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    1 << 20)));
    assertThat(Json.line(http) + http).doesNotContain("t0ken", "k3y");
  }

  @Test
  void hasDefaultsForPages() {
    String http = COLUMNS + "source { type = http, http.url = \"http://h/x\", http.paging.type = ";
    assertThat(files.load(http + "page }").sources().get(0).http().paging())
        .isEqualTo(new Paging(PagingType.PAGE, "page", 1, null, null, null, 100_000));
    assertThat(files.load(http + "offset }").sources().get(0).http().paging())
        .isEqualTo(new Paging(PagingType.OFFSET, "offset", 0, null, null, null, 100_000));
  }

  @Test
  void tellsAllThatIsWrongWithADatabaseWithoutItsPassword() {
    assertThatThrownBy(
            () ->
                files.load(
                    COLUMNS
                        + """
                        source {
                          type = jdbc
                          jdbc {
                            url = "jdbc:postgresql://h/x?user=me&password=p4ssw0rd"
                            table = a, query = "select 1", overlap = soon
                            partitions = 0, timeout = 1ms
                          }
                        }
                        """))
        .isInstanceOf(LeatException.class)
        .hasMessageContainingAll(
            "Invalid source.jdbc.url: must hold no user or password",
            "Invalid source.jdbc.table: either it or query must be given, found both",
            "Invalid source.jdbc.overlap: must be a duration such as 30s or 5m, found \"soon\"",
            "Invalid source.jdbc.partitions: must be a whole number from 1 to 10000, found 0",
            "Invalid source.jdbc.timeout: must be a duration from 1s to 86400s, found \"1ms\"")
        .hasMessageNotContaining("p4ssw0rd");
    assertThatThrownBy(() -> files.load(COLUMNS + "source.type = jdbc"))
        .hasMessageContainingAll(
            "Invalid source.jdbc.url: must be given, found nothing",
            "Invalid source.jdbc.table: either it or query must be given, found neither");
  }

  @Test
  void refusesCredentialsInUrls() {
    for (String url :
        new String[] {
          "jdbc:oracle:thin:scott/tiger@db:1521:x",
          "jdbc:mysql://root:p4ssw0rd@h/x",
          "jdbc:sqlserver://h;user=sa;password=p4ssw0rd"
        }) {
      assertThatThrownBy(
              () ->
                  files.load(
                      COLUMNS
                          + "source { type = jdbc, jdbc { table = t, url = \"%s\" } }"
                              .formatted(url)))
          .hasMessageContaining("must hold no user or password")
          .hasMessageNotContaining(url);
    }
    for (String url :
        new String[] {"https://me:p4ssw0rd@h/x", "https://h/x?a=1&access_token=p4ssw0rd"}) {
      assertThatThrownBy(
              () ->
                  files.load(
                      COLUMNS + "source { type = http, http { url = \"%s\" } }".formatted(url)))
          .hasMessageContaining("Invalid source.http.url: must hold no credentials")
          .hasMessageNotContaining("p4ssw0rd");
    }
  }

  @Test
  void tellsAllThatIsWrongWithAnApi() {
    assertThatThrownBy(
            () ->
                files.load(
                    COLUMNS
                        + """
                        source {
                          type = http
                          http {
                            url = "ftp://h/x", paging.type = cursor, watermark.field = at
                            requests-per-second = 0
                          }
                        }
                        """))
        .hasMessageContainingAll(
            "Invalid source.http.url: must be as in https://host/path, found ftp://h/x",
            "Invalid source.http.paging.cursor: must be given where paging.type is cursor",
            "Invalid source.http.watermark.parameter: must be given where the other one is",
            "Invalid source.http.requests-per-second: must be from 0.001 to 10000, found 0");
  }

  @Test
  void masksHeadersWhereSettingsAreShown() {
    String file =
        files.write(
            "x.conf",
            COLUMNS
                + """
                source {
                  type = http
                  http { url = "https://h/x", headers { X-Any = t0ken }, parameters.apikey = k3y }
                  jdbc.password = p4ssw0rd
                }
                """);
    assertThat(ConfigLoader.effective(file, Map.of(), Map.of()).toString())
        .doesNotContain("t0ken", "k3y", "p4ssw0rd")
        .contains("X-Any=****");
  }
}
