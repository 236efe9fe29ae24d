package leat.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leat.OneLine;
import leat.cli.Rejected.Example;
import leat.cli.Rejected.Problem;

/** Rejected rows in words. */
final class RejectedText {
  private static final int LONGEST = 80;

  private final PrintStream out;

  RejectedText(PrintStream out) {
    this.out = out;
  }

  void print(List<Rejected> rejected) {
    if (rejected.isEmpty()) {
      out.println("Nothing is in quarantine");
    }
    rejected.forEach(this::print);
  }

  private void print(Rejected rejected) {
    String matching = rejected.matching() == rejected.rows() ? "" : number(rejected.matching());
    String of = rejected.rowsIn() == null ? "" : " of " + number(rejected.rowsIn());
    out.printf(
        "%-9s %s%s rows are in quarantine%s%n",
        rejected.job(),
        number(rejected.rows()),
        of,
        matching.isEmpty() ? "" : ", " + matching + " of them as asked for");
    if (!rejected.note().isEmpty()) {
      line(rejected.note());
    }
    reasons(rejected.reasons());
    rejected.examples().forEach(example -> line(text(example)));
    line("run " + rejected.run() + ", Parquet in " + rejected.path());
  }

  /** Most frequent first. */
  void reasons(Map<String, Long> reasons) {
    reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> out.printf(Locale.ROOT, "          %,7d  %s%n", e.getValue(), e.getKey()));
  }

  private void line(String text) {
    out.println("          " + text);
  }

  private static String text(Example example) {
    String problems =
        example.problems().stream().map(RejectedText::text).collect(Collectors.joining("; "));
    String raw = example.raw() == null ? "" : "  " + OneLine.of(example.raw(), LONGEST);
    return "%s:%d  %s%s".formatted(example.file(), example.line(), problems, raw);
  }

  private static String text(Problem problem) {
    if (problem.column().isEmpty()) {
      return problem.reason();
    }
    String found =
        problem.found() == null ? "nothing" : "\"" + OneLine.of(problem.found(), LONGEST) + "\"";
    return problem.reason() + ", found " + found;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
