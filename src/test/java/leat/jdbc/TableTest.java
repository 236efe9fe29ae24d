package leat.jdbc;

import static leat.jdbc.PostgresForTests.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leat.ExitCode;
import leat.LeatException;
import leat.config.JdbcSettings;
import leat.config.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TableTest {
  @BeforeAll
  static void createTables() {
    execute(
        "DROP TABLE IF EXISTS kinds, numbered",
        """
        CREATE TABLE kinds (
          s smallint, i integer, b bigint, r real, d double precision,
          n5 numeric(5), n12 numeric(12), n24 numeric(24), n10_2 numeric(10, 2), n20_4 numeric(20, 4),
          n numeric, t text, v varchar(9), u uuid, j jsonb, a integer[], flag boolean,
          day date, ts timestamp, tz timestamptz, bytes bytea, span interval, "odd. name" text)
        """,
        """
        INSERT INTO kinds VALUES (
          -7, 2147483647, 9223372036854775807, 0.1, 0.1,
          12345, 123456789012, 123456789012345678901234, 12345678.25, 1234567890123456.7890,
          1e-7, 'a', 'b', '00000000-0000-0000-0000-00000000000f', '{"k": [1, 2]}', '{1,2}', true,
          '1500-02-28', '2026-01-02 03:04:05.123456', '2026-01-02 03:04:05+02', '\\xff00',
          '1 day', 'odd')
        """,
        "INSERT INTO kinds (day, ts, tz, n) VALUES ('infinity', '-infinity', 'infinity', 'NaN')",
        "CREATE TABLE numbered (id integer, day date, at timestamptz, note text)",
        """
        INSERT INTO numbered
          SELECT i, DATE '2026-01-01' + i, TIMESTAMPTZ '2026-01-01 00:00Z' + i * INTERVAL '1 hour', 'n' || i
          FROM generate_series(1, 100) i
        """,
        "INSERT INTO numbered VALUES (NULL, NULL, NULL, 'none'), (NULL, NULL, NULL, 'neither')");
  }

  @Test
  void readsEveryTypeExactlyOrAsText() {
    try (Table table = Table.open(settings("kinds", null))) {
      assertThat(table.columns())
          .extracting(TableColumn::kind)
          .containsExactly(
              ColumnKind.INT,
              ColumnKind.INT,
              ColumnKind.LONG,
              ColumnKind.REAL,
              ColumnKind.DOUBLE,
              ColumnKind.INT,
              ColumnKind.LONG,
              ColumnKind.DECIMAL,
              ColumnKind.DOUBLE,
              ColumnKind.DECIMAL,
              ColumnKind.DECIMAL,
              ColumnKind.TEXT,
              ColumnKind.TEXT,
              ColumnKind.TEXT,
              ColumnKind.TEXT,
              ColumnKind.TEXT,
              ColumnKind.BOOLEAN,
              ColumnKind.DATE,
              ColumnKind.TIMESTAMP,
              ColumnKind.MOMENT,
              ColumnKind.BYTES,
              ColumnKind.TEXT,
              ColumnKind.TEXT);
      List<Object[]> rows = rows(table.reading(table.columns(), List.of("s"), null));
      assertThat(rows.get(0))
          .containsExactly(
              -7,
              2147483647,
              9223372036854775807L,
              0.1,
              0.1,
              12345,
              123456789012L,
              "123456789012345678901234",
              12345678.25,
              "1234567890123456.7890",
              "0.0000001",
              "a",
              "b",
              "00000000-0000-0000-0000-00000000000f",
              "{\"k\": [1, 2]}",
              "{1,2}",
              true,
              LocalDate.of(1500, 2, 28),
              Instant.parse("2026-01-02T03:04:05.123456Z"),
              Instant.parse("2026-01-02T01:04:05Z"),
              "ff00",
              "1 day",
              "odd");
      assertThat(rows.get(1)[0]).isNull();
      assertThat(rows.get(1)[10]).isEqualTo("NaN");
      assertThat(rows.get(1)[17]).isEqualTo(LocalDate.of(200_000, 12, 31));
      assertThat(Arrays.asList(rows.get(1)).subList(18, 20))
          .extracting(value -> ((Instant) value).toString().substring(0, 7))
          .containsExactly("-200000", "+200000");
    }
  }

  @Test
  void dividesByNumbersDatesAndMomentsIntoTheSameRowsInTheSameOrder() {
    List<String> whole = notes("numbered", "id", 1);
    assertThat(whole).hasSize(102).startsWith("neither", "none", "n1", "n2").endsWith("n100");
    assertThat(notes("numbered", "id", 7)).isEqualTo(whole);
    assertThat(notes("numbered", "day", 7)).isEqualTo(whole);
    assertThat(notes("numbered", "at", 13)).isEqualTo(whole);
    assertThat(notes("numbered", "id", 5000)).isEqualTo(whole);
  }

  @Test
  void countsEachRangeAndNumbersItsRows() {
    try (Table table = Table.open(settings("numbered", "id", 4))) {
      // 1..100 in parts of 24.75, and two rows without an id first
      assertThat(table.reading(table.columns(), List.of(), null).ranges())
          .containsExactly(
              new RowRange(null, null, true, 0, 2),
              new RowRange(null, "25", false, 2, 24),
              new RowRange("25", "50", false, 26, 25),
              new RowRange("50", "75", false, 51, 25),
              new RowRange("75", null, false, 76, 26));
    }
  }

  @Test
  void readsAQueryAndAWindowOfAWatermark() {
    JdbcSettings query =
        settings(null, null, 1, "SELECT id, note FROM numbered WHERE id > 90", "id");
    try (Table table = Table.open(query)) {
      assertThat(table.watermark().mark()).isEqualTo(new Mark(10, "91", "100"));
      assertThat(table.watermark().count(null, "95")).isEqualTo(5);
      assertThat(table.watermark().count("95", "99")).isEqualTo(4);
      assertThat(table.watermark().overlapped("95")).isEqualTo("95");
    }
    try (Table table = Table.open(settings("numbered", null, 1, null, "at"))) {
      assertThat(table.watermark().mark())
          .isEqualTo(new Mark(102, "2026-01-01T01:00Z", "2026-01-05T04:00Z"));
      // the rows without a watermark are part of what is read first
      assertThat(table.watermark().count(null, "2026-01-01T02:00Z")).isEqualTo(4);
    }
  }

  @Test
  void givesASampleWithItsTypes() {
    try (Table table = Table.open(settings("numbered", null))) {
      assertThat(table.sample(7)).hasSize(7).allSatisfy(row -> assertThat(row).hasSize(4));
      assertThat(table.sample(1000)).hasSize(102);
    }
  }

  @Test
  void readsWhatWasCountedOrNoticesThatTheTableChanged() {
    execute("DROP TABLE IF EXISTS busy", "CREATE TABLE busy AS SELECT 1 AS id");
    try (Table table = Table.open(settings("busy", null))) {
      TableReading shared = table.reading(table.columns(), List.of(), null);
      execute("INSERT INTO busy VALUES (2)");
      assertThat(rows(shared)).hasSize(1);
      TableReading reading =
          new TableReading(
              shared.name(),
              shared.database(),
              shared.selection(),
              shared.columns(),
              shared.orderBy(),
              null,
              shared.ranges());
      assertThatThrownBy(() -> rows(reading))
          .hasMessage(
              "Cannot read busy of %s: the table changed while it was read (1 rows counted, 2 read). Run again"
                  .formatted(PostgresForTests.url()));
    }
  }

  @Test
  void saysWhatIsNotThere() {
    assertRefused(settings("nothing_here", null), "relation \"nothing_here\" does not exist");
    assertRefused(settings(null, null, 1, "SELEC 1", null), "syntax error at or near \"1\"");
    try (Table table = Table.open(settings("numbered", "note"))) {
      assertThatThrownBy(() -> table.reading(table.columns(), List.of(), null))
          .hasMessageStartingWith("Invalid source.jdbc.partition-column: must be a whole number")
          .hasMessageEndingWith("found note of type text");
    }
    try (Table table = Table.open(settings("numbered", "nope"))) {
      assertThatThrownBy(() -> table.reading(table.columns(), List.of(), null))
          .hasMessage(
              "Invalid source.jdbc.partition-column: must be a column of numbered of %s (id, day, at, note), found nope"
                  .formatted(PostgresForTests.url()));
    }
  }

  @Test
  void saysThatNobodyAnswersOrThatThePasswordIsWrong() {
    JdbcSettings nobody =
        new JdbcSettings(
            "jdbc:postgresql://127.0.0.1:1/x",
            "t",
            null,
            null,
            null,
            null,
            new TreeMap<>(),
            access());
    assertThatThrownBy(() -> Table.open(nobody))
        .hasMessageStartingWith("Cannot connect to jdbc:postgresql://127.0.0.1:1/x: ")
        .hasMessageContaining("refused");
    JdbcSettings noDriver =
        new JdbcSettings("jdbc:other://x", "t", null, null, null, null, new TreeMap<>(), access());
    assertThatThrownBy(() -> Table.open(noDriver))
        .hasMessageContaining("no driver on the class path takes this URL");
  }

  private static void assertRefused(JdbcSettings settings, String reason) {
    assertThatThrownBy(() -> Table.open(settings))
        .isInstanceOfSatisfying(
            LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining(reason);
  }

  private static List<String> notes(String table, String partitionColumn, int partitions) {
    try (Table opened = Table.open(settings(table, partitionColumn, partitions))) {
      TableReading reading = opened.reading(opened.columns(), List.of("note"), null);
      return rows(reading).stream().map(row -> (String) row[3]).toList();
    }
  }

  private static List<Object[]> rows(TableReading reading) {
    List<Object[]> rows = new ArrayList<>();
    for (RowRange range : reading.ranges()) {
      assertThat(rows).hasSize((int) range.before());
      try (RowStream stream = reading.open(range)) {
        stream.forEachRemaining(rows::add);
      }
    }
    return rows;
  }

  private static JdbcSettings settings(String table, String partitionColumn) {
    return settings(table, partitionColumn, 3);
  }

  private static JdbcSettings settings(String table, String partitionColumn, int partitions) {
    return settings(table, partitionColumn, partitions, null, null);
  }

  private static JdbcSettings settings(
      String table, String partitionColumn, int partitions, String query, String watermark) {
    return new JdbcSettings(
        PostgresForTests.url(),
        table,
        query,
        partitionColumn,
        watermark,
        null,
        new TreeMap<>(),
        access(partitions));
  }

  private static JdbcSettings.Access access() {
    return access(1);
  }

  private static JdbcSettings.Access access(int partitions) {
    return new JdbcSettings.Access(
        PostgresForTests.USER,
        new Secret(PostgresForTests.PASSWORD),
        null,
        Map.of(),
        partitions,
        3,
        Duration.ofSeconds(30));
  }
}
