package leat.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the marketing files; run it after changing anything in this package.
 *
 * <p>{@code main} writes into the project it is run in: {@code data-samples/marketing/} and the
 * tables of {@code data-samples/README.md}.
 */
public final class MarketingData {
  private MarketingData() {}

  /** Writes all files anew. */
  public static void main(String[] arguments) throws IOException {
    Path samples = Path.of("data-samples");
    write(samples.resolve("marketing"));
    Path readme = samples.resolve("README.md");
    Files.writeString(readme, ReadmeTables.renewed(Files.readString(readme)));
  }

  /** Writes the monthly files and the late outcomes into a folder. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Month month : Month.ALL) {
      Files.writeString(folder.resolve(month.name() + ".csv"), new MessyFile(month).text());
    }
    Files.writeString(folder.resolve("2026-03-outcomes.csv"), outcomes(Month.MARCH));
  }

  /** The responses that the month's file does not know, in the order in which they came in. */
  private static String outcomes(Month month) {
    Dice dice = month.dice(5);
    List<Row> rows = month.uncorrupted();
    StringBuilder text = new StringBuilder("customer_id,responded,outcome_date\n");
    for (Row row : rows.subList(rows.size() - month.late(), rows.size())) {
      String day = month.start().plusMonths(1).plusDays(dice.below(28)).toString();
      text.append(CsvText.record(List.of(row.customerId(), row.field("responded"), day)));
      text.append('\n');
    }
    return text.toString();
  }
}
