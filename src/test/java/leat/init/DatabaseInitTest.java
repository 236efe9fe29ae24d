package leat.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.config.PipelineConfig;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.jdbc.PostgresForTests;
import leat.pipeline.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table of a real PostgreSQL server to a model. */
class DatabaseInitTest {
  private static final Map<String, String> ACCESS =
      Map.of(
          "DATABASE_USER", PostgresForTests.USER, "DATABASE_PASSWORD", PostgresForTests.PASSWORD);

  @TempDir Path folder;

  @BeforeAll
  static void aTable() {
    PostgresForTests.execute(
        "CREATE TABLE visitors (visitor_id bigint, age int, spent numeric(10,2), seen timestamp,"
            + " colour text, bought boolean)",
        "INSERT INTO visitors SELECT i, 18 + i * 7 % 50, i * 13 % 900 / 4.0,"
            + " timestamp '2024-01-01' + i * interval '1 hour',"
            + " (array['red', 'blue', null])[1 + i % 3], (i * 7 % 50 + i % 11) > 30"
            + " FROM generate_series(1, 400) i",
        "CREATE TABLE visitors_none (a int, b int)");
  }

  @Test
  void aTableBecomesAModel() {
    Proposed proposed = proposed("visitors", "bought");
    assertThat(proposed.read()).isEqualTo(400);
    assertThat(proposed.text())
        .contains("user = ${?DATABASE_USER}", "password = ${?DATABASE_PASSWORD}")
        .doesNotContain(PostgresForTests.PASSWORD);
    PipelineConfig config = new Proposing(folder).config(proposed);
    assertThat(config.columns().withRole(Role.KEY).get(0).name()).isEqualTo("visitor_id");
    assertThat(config.columns().column("spent").orElseThrow().type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(config.columns().column("seen").orElseThrow().type())
        .isEqualTo(ColumnType.TIMESTAMP);
    Ran ran =
        Ran.leat(
            "run",
            "--config",
            folder.resolve("visitors.conf").toString(),
            "--set",
            "workspace=\"" + folder.resolve("work") + "\"",
            "--set",
            "source.jdbc.user=" + PostgresForTests.USER,
            "--set",
            "source.jdbc.password=\"" + PostgresForTests.PASSWORD + "\"");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("clean     400 rows in, 400 out", "version 1 is in production");
  }

  @Test
  void aTableThatIsNotThereOrEmptyIsTold() {
    assertThatThrownBy(() -> proposed("visitors_none", "a"))
        .hasMessage("Cannot make a config: there is no row in visitors_none");
    assertThatThrownBy(() -> proposed("nowhere", "a")).hasMessageContaining("nowhere");
  }

  private static Proposed proposed(String table, String label) {
    Request request = new Request(PostgresForTests.url(), List.of(), 100_000, false);
    return Proposed.of(Data.ofDatabase(request, table, ACCESS), label, null);
  }
}
