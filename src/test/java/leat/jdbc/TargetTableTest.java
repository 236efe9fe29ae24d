package leat.jdbc;

import static leat.jdbc.PostgresForTests.execute;
import static leat.jdbc.PostgresForTests.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.config.JdbcSettings;
import leat.config.Secret;
import leat.config.TableOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that replace others in a table of a real PostgreSQL server. */
class TargetTableTest {
  private static final List<TargetColumn> COLUMNS =
      List.of(
          new TargetColumn("id", ColumnKind.TEXT),
          new TargetColumn("Probability \"p\"", ColumnKind.DOUBLE),
          new TargetColumn("born", ColumnKind.DATE),
          new TargetColumn("seen", ColumnKind.MOMENT),
          new TargetColumn("visits", ColumnKind.LONG));

  @BeforeEach
  void dropTables() {
    execute("DROP SCHEMA IF EXISTS scoring CASCADE", "CREATE SCHEMA scoring");
  }

  @Test
  void makesTheTableAndReplacesRowsWithTheSameKey() {
    TargetTable table = new TargetTable(settings("scoring.results", "id"), COLUMNS);
    assertThat(table.exists()).isFalse();
    write(table, row("a", 0.25), row("b", 0.5));
    assertThat(table.exists()).isTrue();
    execute(
        "ALTER TABLE scoring.results ADD note text", "UPDATE scoring.results SET note = 'mine'");
    write(table, row("b", 0.75), row("c", null));
    write(table, row("b", 0.75), row("c", null));
    assertThat(rows("SELECT id, \"Probability \"\"p\"\"\", note FROM scoring.results ORDER BY id"))
        .containsExactly("a 0.25 mine", "b 0.75 mine", "c null null");
    assertThat(rows("SELECT born, seen AT TIME ZONE 'UTC', visits FROM scoring.results LIMIT 1"))
        .containsExactly("2020-02-29 2026-01-01 12:00:00 7");
    assertThat(rows("SELECT tablename FROM pg_tables WHERE schemaname = 'scoring'"))
        .containsExactly("results");
  }

  @Test
  void aReaderSeesNothingUntilAllIsThereAndAnUnfinishedTryIsForgotten() {
    TargetTable table = new TargetTable(settings("scoring.results", "id"), COLUMNS);
    write(table, row("a", 0.25));
    StagedRows killed = table.begin("f1");
    killed.write(List.<Object[]>of(row("a", 0.9), row("b", 0.9)).iterator());
    assertThat(rows("SELECT count(*) FROM scoring.results")).containsExactly("1");
    StagedRows again = table.begin("f1");
    again.write(List.<Object[]>of(row("b", 0.5)).iterator());
    assertThatThrownBy(() -> table.replace(again, 2))
        .hasMessageStartingWith("Cannot write to scoring.results of jdbc:postgresql:")
        .hasMessageEndingWith("there must be 2 new rows, found 1. Run again");
    table.replace(again, 1);
    assertThat(rows("SELECT id FROM scoring.results ORDER BY id")).containsExactly("a", "b");
  }

  @Test
  void saysWhichColumnsDoNotFit() {
    execute("CREATE TABLE scoring.results (id text PRIMARY KEY, born text, seen date)");
    TargetTable lacking = new TargetTable(settings("scoring.results", "id"), COLUMNS);
    assertThatThrownBy(() -> lacking.begin("f1"))
        .hasMessageContaining(
            "it lacks the columns Probability \"p\" (double precision), visits (bigint). Add them,"
                + " or name another table");
    execute("ALTER TABLE scoring.results ADD \"Probability \"\"p\"\"\" real, ADD visits int");
    assertThatThrownBy(() -> lacking.begin("f1"))
        .hasMessageContaining(
            "its columns must be Probability \"p\" (double precision), born (date),")
        .hasMessageEndingWith("visits (bigint), found real, text, date, int");
  }

  @Test
  void saysThatATableHasNoSuchKey() {
    execute(
        "CREATE TABLE scoring.results AS SELECT text 'a' AS id, 0.5::float8 AS \"Probability \"\"p\"\"\","
            + " DATE '2020-01-01' AS born, now() AS seen, 1::bigint AS visits");
    TargetTable table = new TargetTable(settings("scoring.results", "id"), COLUMNS);
    StagedRows staged = table.begin("f1");
    staged.write(List.<Object[]>of(row("a", 0.25)).iterator());
    assertThatThrownBy(() -> table.replace(staged, 1))
        .hasMessageContaining("no unique or exclusion constraint matching the ON CONFLICT");
  }

  /** What databases other than PostgreSQL are told; it understands that too. */
  @Test
  void removesAndInsertsWhereThereIsNoUpsert() throws SQLException {
    execute(
        "CREATE TABLE scoring.results (id text, n bigint, p float8)",
        "INSERT INTO scoring.results VALUES ('a', 1, 0.1), ('a', 2, 0.2), ('b', 1, 0.3)",
        "CREATE TABLE scoring.leat_f AS SELECT 'a' AS id, 2::bigint AS n, 0.9::float8 AS p");
    List<TargetColumn> columns =
        List.of(
            new TargetColumn("id", ColumnKind.TEXT),
            new TargetColumn("n", ColumnKind.LONG),
            new TargetColumn("p", ColumnKind.DOUBLE));
    Upsert plain = new Upsert("scoring.results", List.of("id", "n"), columns, "\"", false);
    assertThat(plain.staging("f")).isEqualTo("scoring.leat_f");
    execute(plain.replace("scoring.leat_f").toArray(String[]::new));
    assertThat(rows("SELECT * FROM scoring.results ORDER BY id, n"))
        .containsExactly("a 1 0.1", "a 2 0.9", "b 1 0.3");
  }

  @Test
  void namesTheSettingsOfAWrongPassword() {
    JdbcSettings.Access access =
        new JdbcSettings.Access(
            "nobody", new Secret("wr0ng"), null, Map.of(), 1, 1, Duration.ofMinutes(1));
    TableOutput wrong =
        new TableOutput(
            PostgresForTests.url(), "t", List.of("id"), new TreeMap<>(Map.of()), access);
    assertThatThrownBy(() -> new TargetTable(wrong, COLUMNS).exists())
        .hasMessageStartingWith("Cannot connect to jdbc:postgresql:")
        .hasMessageNotContaining("wr0ng");
  }

  private static void write(TargetTable table, Object[]... rows) {
    StagedRows staged = table.begin("f1");
    staged.write(Arrays.asList(rows).iterator());
    table.replace(staged, rows.length);
  }

  private static Object[] row(String id, Double probability) {
    return new Object[] {
      id, probability, LocalDate.of(2020, 2, 29), Instant.parse("2026-01-01T12:00:00Z"), 7L
    };
  }

  private static TableOutput settings(String table, String... keys) {
    JdbcSettings.Access access =
        new JdbcSettings.Access(
            PostgresForTests.USER,
            new Secret(PostgresForTests.PASSWORD),
            null,
            Map.of(),
            1,
            1,
            Duration.ofMinutes(1));
    return new TableOutput(
        PostgresForTests.url(), table, List.of(keys), new TreeMap<>(Map.of()), access);
  }
}
