package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import leat.SparkForTests;
import leat.ledger.JobRecord;
import leat.ledger.RowBalance;
import leat.table.Tables;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random files whose records span lines and whose rows break several rules at once: each row is
 * counted once, where the one who wrote the file says, and the lines are those of the file.
 */
class MessyRowsTest {
  private static final String EXPECTATIONS =
      """
      expectations = [
        { rule = range, columns = age, max = 60, otherwise = quarantine }
        { rule = sql, name = rich, expression = "income < 100000", otherwise = quarantine }
        { rule = length, columns = colour, max = 30, otherwise = quarantine }
      ]
      """;

  @TempDir Path temporary;

  private final StringBuilder text = new StringBuilder(People.HEADER);
  private final Map<String, Long> reasons = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();
  private final List<String> good = new ArrayList<>();
  private long line = 2;
  private int blank;
  private int duplicates;

  @RepeatedTest(3)
  void everyRecordIsCountedOnceAndKnownByItsLine(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 300; i++) {
      switch (random.nextInt(8)) {
        case 0 -> broken(random);
        case 1 -> blank(random);
        case 2 -> duplicate(random);
        case 3, 4 -> faulty(random, i);
        default -> good(random, i);
      }
    }
    Project project =
        Project.in(temporary)
            .data(text.toString())
            .config(People.COLUMNS + EXPECTATIONS + "source.max-record-length = 1KiB\n");
    project.done("run", "--until", "clean");
    int rows = good.size() + duplicates + rejected.size();
    assertThat(project.last("ingest").rows())
        .isEqualTo(new RowBalance(rows + broken.size() + blank, rows, broken.size(), 0, blank));
    JobRecord clean = project.last("clean");
    assertThat(clean.rows())
        .isEqualTo(new RowBalance(rows, good.size(), rejected.size(), duplicates, 0));
    assertThat(clean.quarantineReasons()).isEqualTo(reasons);
    assertThat(reasons.values().stream().mapToLong(Long::longValue).sum())
        .as("some rows have several reasons")
        .isGreaterThan(rejected.size());
    assertThat(quarantined(project, "ingest")).isEqualTo(broken);
    assertThat(quarantined(project, "clean")).isEqualTo(rejected);
  }

  private static List<String> quarantined(Project project, String job) {
    String fingerprint = project.published(job).fingerprint();
    String path = project.workspace().find("quarantine", fingerprint).orElseThrow().path("data");
    return Tables.read(SparkForTests.session(), path).sort("_row_id").collectAsList().stream()
        .map(row -> row.<Long>getAs("_line") + " " + row.getList(row.fieldIndex("reasons")).size())
        .toList();
  }

  private void good(Random random, int i) {
    String record = record("p" + i, "40", "1000", colour(random), "yes");
    good.add(record);
    write(record, random);
  }

  private void duplicate(Random random) {
    if (!good.isEmpty()) {
      write(good.get(random.nextInt(good.size())), random);
      duplicates++;
    }
  }

  /** At least one fault, of the contract or of what is expected. */
  private void faulty(Random random, int i) {
    int faults = 1 + random.nextInt(63);
    List<String> found = new ArrayList<>();
    String id = fault(faults, 1, "id: required", "", "f" + i, found);
    String age = fault(faults, 2, "age: min", "7", "40", found);
    age = fault((faults & 2) == 0 ? faults : 0, 4, "age: range", "61", age, found);
    boolean keeps = found.isEmpty() || found.equals(List.of("age: range"));
    String income = fault(faults, 8, "income: type", "1\n000", "1000", found);
    String answer = fault(faults, 16, "answer: type", "per\r\nhaps", "no", found);
    keeps &= (faults & 24) == 0;
    String colour = colour(random);
    if ((faults & 32) != 0) {
      colour = "\n".repeat(3) + "x".repeat(20) + "\r\n" + "y".repeat(20);
      found.add("colour: length");
    }
    // SQL sees only rows that keep the contract
    if (keeps && random.nextBoolean()) {
      income = "100000";
      found.add("rich");
    }
    found.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    rejected.add(line + " " + found.size());
    write(record(id, age, income, colour, answer), random);
  }

  private static String fault(
      int faults, int bit, String reason, String bad, String good, List<String> found) {
    if ((faults & bit) == 0) {
      return good;
    }
    found.add(reason);
    return bad;
  }

  private void broken(Random random) {
    broken.add(line + " 1");
    write(
        switch (random.nextInt(4)) {
          case 0 -> "b,\"two\nlines\"";
          case 1 -> "b,1,2,\"red\n\",yes,\"more\r\n\"";
          case 2 -> "b,40,1,\"red\" x,yes";
          default -> "b,1,2,\"" + "z".repeat(2000) + "\",yes";
        },
        random);
  }

  private void blank(Random random) {
    blank++;
    write("", random);
  }

  private static String record(String id, String age, String income, String colour, String answer) {
    return String.join(",", id, age, quoted(income), quoted(colour), quoted(answer));
  }

  private static String colour(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "red";
      case 1 -> "light\nred";
      case 2 -> "a \"red\",\r\n\n";
      default -> "";
    };
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Line ends differ from record to record. */
  private void write(String record, Random random) {
    text.append(record).append(random.nextBoolean() ? "\n" : "\r\n");
    line += 1 + record.chars().filter(c -> c == '\n').count();
  }
}
