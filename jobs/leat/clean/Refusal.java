package leat.clean;

import java.util.List;
import java.util.stream.Collectors;
import leat.expectations.ExpectationResult;
import leat.ledger.RowBalance;

/** Says why nothing may go on. */
final class Refusal {
  private static final String KEPT =
      "\nThe rejected rows are kept: leat quarantine show prints them";

  private Refusal() {}

  /** The reason in words, empty where there is none. */
  static String of(RowBalance rows, List<ExpectationResult> results, ReasonTally rejected) {
    List<ExpectationResult> stopping = results.stream().filter(ExpectationResult::stops).toList();
    String kept = rows.quarantined() == 0 ? "" : KEPT;
    if (!stopping.isEmpty()) {
      return stopping.stream()
          .map(Refusal::line)
          .collect(Collectors.joining("\n", "Cannot clean: the data is not as expected\n", kept));
    }
    return rows.out() > 0
        ? ""
        : "Cannot clean: none of %,d rows is left: %s%s"
            .formatted(rows.in(), rejected.described(), kept);
  }

  private static String line(ExpectationResult result) {
    String message = result.message() == null ? "" : ". " + result.message();
    return "  " + result.name() + ": " + result.told() + message;
  }
}
