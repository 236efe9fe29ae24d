package leat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final String BROKEN = "broken [type]";

  @Test
  void readsIsoDatesStrictly() {
    Rules dates = Rules.of(ColumnType.DATE);
    assertThat(dates.read("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    for (String text :
        List.of("2025-02-29", "2025-02-30", "2025-13-01", "2025-00-10", "2025-1-1", "0000-01-01")) {
      assertThat(dates.read(text)).as(text).isEqualTo(BROKEN);
    }
  }

  @Test
  void triesDateFormatsInOrder() {
    Rules dates = Rules.of(ColumnType.DATE).formats("yyyy-MM-dd", "dd/MM/yyyy", "d MMM yy");
    assertThat(dates.read("2025-03-04")).isEqualTo(LocalDate.of(2025, 3, 4));
    assertThat(dates.read("04/03/2025")).isEqualTo(LocalDate.of(2025, 3, 4));
    assertThat(dates.read("4 mar 25")).isEqualTo(LocalDate.of(2025, 3, 4));
    assertThat(dates.read("30 Feb 25")).isEqualTo(BROKEN);
    assertThat(dates.read("30/02/2025")).isEqualTo(BROKEN);
    assertThat(dates.read("04-03-2025")).isEqualTo(BROKEN);
  }

  @Test
  void readsAnyDateByPositionAsTheFormatterDoes() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      LocalDate date = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_059));
      assertThat(FixedDate.ISO.parse(date.toString())).isEqualTo(date);
    }
  }

  @Test
  void readsTimestampsWithAndWithoutOffset() {
    Rules times = Rules.of(ColumnType.TIMESTAMP);
    Instant expected = Instant.parse("2025-01-02T03:04:05Z");
    for (String text :
        List.of(
            "2025-01-02T03:04:05",
            "2025-01-02 03:04:05Z",
            "2025-01-02T05:34:05+02:30",
            "2025-01-02T05:04:05.000+02",
            "2025-01-01T22:04:05-0500")) {
      assertThat(times.read(text)).as(text).isEqualTo(expected);
    }
    assertThat(times.read("2025-01-02T03:04")).isEqualTo(Instant.parse("2025-01-02T03:04:00Z"));
    assertThat(times.read("2025-01-02")).isEqualTo(Instant.parse("2025-01-02T00:00:00Z"));
    assertThat(times.read("2025-01-02T03:04:05.1234567"))
        .isEqualTo(Instant.parse("2025-01-02T03:04:05.123456Z"));
  }

  @Test
  void refusesWrongTimestamps() {
    Rules times = Rules.of(ColumnType.TIMESTAMP);
    for (String text :
        List.of(
            "2025-02-30T03:04:05",
            "2025-01-02T24:00:00",
            "2025-01-02T03:60:00",
            "2025-01-02T03:04:60",
            "2025-01-02T03",
            "2025-01-02T03:4",
            "2025-01-02T03:04:05.",
            "2025-01-02T03:04:05.1234567890",
            "2025-01-02T03:04:05+2",
            "2025-01-02T03:04:05ZZ",
            "2025-01-02T03:04:05+19:00",
            "2025-01-02X03:04:05",
            "2025-01-02T",
            "tomorrow")) {
      assertThat(times.read(text)).as(text).isEqualTo(BROKEN);
    }
  }

  @Test
  void readsAnyIsoTimestampAsJavaDoes() {
    IsoTimestamp parser = new IsoTimestamp();
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      OffsetDateTime time =
          Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
              .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1000, 1000)));
      assertThat(parser.parse(time.toString()))
          .isEqualTo(time.toInstant().truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Test
  void readsTimestampsInPatterns() {
    Rules times = Rules.of(ColumnType.TIMESTAMP).formats("dd/MM/yyyy HH:mm", "dd.MM.yyyy");
    assertThat(times.read("02/01/2025 03:04")).isEqualTo(Instant.parse("2025-01-02T03:04:00Z"));
    assertThat(times.read("02.01.2025")).isEqualTo(Instant.parse("2025-01-02T00:00:00Z"));
    assertThat(times.read("30/02/2025 03:04")).isEqualTo(BROKEN);
    assertThat(
            Rules.of(ColumnType.TIMESTAMP)
                .formats("yyyy-MM-dd HH:mm XXX")
                .read("2025-01-02 03:04 +01:00"))
        .isEqualTo(Instant.parse("2025-01-02T02:04:00Z"));
  }

  @Test
  void tellsFormatsThatCannotGiveAValue() {
    for (String wrong : List.of("HH:mm", "yyyy-MM", "nonsense", "YYYY-MM-dd", "")) {
      assertThat(Formats.problem(ColumnType.DATE, wrong)).as(wrong).isPresent();
    }
    assertThat(Formats.problem(ColumnType.TIMESTAMP, "dd/MM/yyyy hh:mm"))
        .contains("must be a date and time pattern such as \"yyyy-MM-dd HH:mm:ss\"");
    assertThat(Formats.problem(ColumnType.TIMESTAMP, "dd/MM/yyyy hh:mm a")).isEmpty();
    assertThat(Formats.problem(ColumnType.DATE, "yyyyMMdd")).isEmpty();
    assertThat(Formats.problem(ColumnType.STRING, "x")).contains("must be empty for this type");
    assertThat(Formats.problem(ColumnType.INT, "#,###")).isPresent();
  }
}
