package leat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketingDataTest {
  private static final Path COMMITTED = Path.of("data-samples/marketing");

  @Test
  void theCommittedFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    MarketingData.write(folder);
    assertThat(names(folder)).isEqualTo(names(COMMITTED));
    for (String name : names(folder)) {
      assertThat(Files.mismatch(folder.resolve(name), COMMITTED.resolve(name)))
          .as("first different byte of %s", name)
          .isEqualTo(-1);
    }
  }

  @Test
  void theReadmeStatesCoefficientsAndCountsAsTheyAre() throws IOException {
    String readme = Files.readString(Path.of("data-samples/README.md"));
    assertThat(readme).isEqualTo(ReadmeTables.renewed(readme));
  }

  @Test
  void allFilesTogetherStayBelowThreeMegabytes() throws IOException {
    long bytes = 0;
    for (String name : names(COMMITTED)) {
      bytes += Files.size(COMMITTED.resolve(name));
    }
    assertThat(bytes).isLessThan(3_000_000);
  }

  /** 5,000 customers; 2 % and 1 % repeated, 0.2 % blank and 0.1 % comment lines added. */
  @Test
  void januaryHasTheCountsThatTheRatesGive() {
    Expected january = Expected.of(Month.JANUARY);
    assertThat(january.in()).isEqualTo(5000 + 100 + 50 + 10 + 5);
    assertThat(january.filtered()).isEqualTo(15);
    assertThat(january.brokenRecords()).isEqualTo(15 + 15 + 5 + 2);
    assertThat(january.brokenValues()).isEqualTo(10 + 10 + 20 + 5 + 10);
    assertThat(january.duplicates()).isEqualTo(150);
    assertThat(january.out()).isEqualTo(5000 - 37 - 55);
    assertThat(january.valueReasons())
        .containsEntry("age: type", 5L)
        .containsEntry("annual_income: type", 25L)
        .containsEntry("responded: type", 10L);
  }

  @Test
  void oneFileHasAByteOrderMarkAndAnotherCarriageReturns() throws IOException {
    assertThat(committed("2026-01")).startsWith("customer_id,age,").doesNotContain("\r");
    assertThat(committed("2026-02")).startsWith("\uFEFFcustomer_id,age,");
    assertThat(committed("2026-03")).startsWith("customer_id,").contains("responded\r\nC03");
  }

  @Test
  void lateOutcomesAreThoseThatMarchDoesNotHave() throws IOException {
    List<String> outcomes = Files.readAllLines(COMMITTED.resolve("2026-03-outcomes.csv"));
    List<Row> march = Month.MARCH.uncorrupted();
    assertThat(outcomes).hasSize(1 + 1500);
    assertThat(outcomes.get(1)).startsWith(march.get(3500).customerId() + ",");
    assertThat(committed("2026-03")).contains(march.get(3400).customerId());
  }

  @Test
  void onlyMayHasOccupationsAndRegionsThatJanuaryLacks() {
    for (String column : List.of("occupation", "region")) {
      Set<String> known = values(Month.JANUARY, column);
      assertThat(values(Month.APRIL, column)).isEqualTo(known);
      Set<String> fresh = new HashSet<>(values(Month.MAY, column));
      fresh.removeAll(known);
      assertThat(fresh).hasSize(2);
    }
  }

  private static Set<String> values(Month month, String column) {
    return month.uncorrupted().stream().map(row -> row.field(column)).collect(Collectors.toSet());
  }

  private static String committed(String month) throws IOException {
    return Files.readString(COMMITTED.resolve(month + ".csv"));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
