package leat.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import leat.expectations.ExpectationResult;
import leat.expectations.ExpectationResult.Example;
import leat.expectations.Otherwise;
import leat.expectations.Verdict;

/** What came of each expectation, those that are not met first. */
final class ExpectationTable {
  private ExpectationTable() {}

  static Markup of(List<ExpectationResult> results) {
    Table table =
        new Table("Expectations")
            .column("Expectation")
            .column("Verdict")
            .column("Found")
            .column("Expected")
            .column("Otherwise")
            .column("Examples");
    results.stream()
        .sorted(Comparator.comparing((ExpectationResult r) -> r.verdict()).reversed())
        .forEach(
            result ->
                table.row(
                    withNote(result.name(), result.message()),
                    verdict(result.verdict()),
                    found(result),
                    result.expected(),
                    name(result.otherwise()),
                    examples(result.examples())));
    return Page.card(
        "Expectations",
        "What the cleaned data is expected to be. Examples are values as ingested.",
        table.markup());
  }

  /** One sentence on all of them. */
  static Remark remark(List<ExpectationResult> results) {
    List<ExpectationResult> failed =
        results.stream().filter(r -> r.verdict() == Verdict.FAILED).toList();
    if (failed.isEmpty()) {
      return Remark.good("The data is as expected (%s checked).".formatted(rules(results.size())));
    }
    String text =
        "%s of %s not met: %s."
            .formatted(
                failed.size(),
                rules(results.size()),
                String.join(", ", failed.stream().limit(3).map(ExpectationResult::name).toList()));
    return failed.stream().anyMatch(r -> r.otherwise() == Otherwise.STOP)
        ? Remark.bad(text)
        : Remark.warning(text);
  }

  private static String rules(int count) {
    return count + (count == 1 ? " expectation" : " expectations");
  }

  private static Markup verdict(Verdict verdict) {
    return Markup.of("<span class=\"status {}\">{}</span>", name(verdict), name(verdict));
  }

  private static Markup found(ExpectationResult result) {
    if (result.failed() == null) {
      return Markup.of("{}", result.found());
    }
    String rows = Numbers.count(result.failed()) + (result.failed() == 1 ? " row" : " rows");
    String allowed =
        result.allowed() == 0 ? "" : ", " + Numbers.count(result.allowed()) + " allowed";
    return withNote(rows, "of " + Numbers.count(result.checked()) + allowed);
  }

  private static Markup examples(List<Example> examples) {
    List<Markup> shown = new ArrayList<>();
    for (Example example : examples) {
      String values = example.shown();
      shown.add(
          Markup.of(
              "<div>{}</div>",
              withNote(
                  values.isBlank() ? Numbers.NONE : values,
                  example.file() + ", line " + example.line())));
    }
    return Markup.all(shown);
  }

  private static Markup withNote(String text, String note) {
    return note == null ? Markup.of("{}", text) : Markup.of("{}<small>{}</small>", text, note);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
