package leat.samples;

import java.util.List;
import java.util.stream.Collectors;

/** The tables of {@code data-samples/README.md}, made from what makes the files. */
final class ReadmeTables {
  private ReadmeTables() {}

  /** The README with its generated parts made anew. */
  static String renewed(String readme) {
    String text = replaced(readme, "coefficients", coefficients());
    text = replaced(text, "faults", faults());
    return replaced(text, "balance", balance());
  }

  private static String replaced(String text, String part, String table) {
    String begin = "<!-- begin " + part + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end " + part + " -->");
    return text.substring(0, from) + table + text.substring(to);
  }

  private static String coefficients() {
    StringBuilder table =
        new StringBuilder("| term | usual | drifted (April) |\n|---|---:|---:|\n");
    TrueModel usual = TrueModel.USUAL;
    TrueModel drifted = TrueModel.DRIFTED;
    table.append(row("intercept", usual.intercept(), drifted.intercept()));
    for (int i = 0; i < usual.terms().size(); i++) {
      TrueModel.Term term = usual.terms().get(i);
      table.append(row(name(term), term.coefficient(), drifted.terms().get(i).coefficient()));
    }
    return table.toString();
  }

  private static String name(TrueModel.Term term) {
    if (term.category() != null) {
      return term.column() + " = " + term.category();
    }
    return term.unit() == 1 ? term.column() : term.column() + " / " + (int) term.unit();
  }

  private static String faults() {
    String months = cells(Month.ALL.stream().map(Month::name).toList());
    StringBuilder table = new StringBuilder("| fault | rate |" + months + " becomes |\n");
    table.append("|---|---:|").append("---:|".repeat(Month.ALL.size())).append("---|\n");
    for (Fault fault : Expected.FAULTS) {
      List<Integer> counts = Month.ALL.stream().map(m -> fault.count(m.customers())).toList();
      table.append("| ").append(fault.says()).append(" | ").append(rate(fault)).append(" |");
      table.append(cells(counts)).append(' ').append(becomes(fault)).append(" |\n");
    }
    return table.toString();
  }

  private static String rate(Fault fault) {
    return fault.rate() == 0 ? "twice" : Math.round(fault.rate() * 1000) / 10.0 + " %";
  }

  private static String becomes(Fault fault) {
    return switch (fault.fate()) {
      case FILTERED -> "filtered by ingest";
      case BROKEN_RECORD -> "quarantined by ingest: " + String.join(", ", fault.reasons());
      case BROKEN_VALUE -> "quarantined by clean: " + String.join(", ", fault.reasons());
      case DUPLICATE -> "duplicate in clean";
      case CLEANED -> "cleaned";
      case MISSING -> "a missing value, kept";
    };
  }

  private static String balance() {
    String head = "| file | lines and records in | filtered | quarantined by ingest | by clean |";
    StringBuilder table = new StringBuilder(head + " duplicates | rows out |\n");
    table.append("|---|").append("---:|".repeat(6)).append('\n');
    for (Month month : Month.ALL) {
      Expected e = Expected.of(month);
      table.append("| ").append(month.name()).append(" |");
      table.append(
          cells(
              List.of(
                  e.in(),
                  e.filtered(),
                  e.brokenRecords(),
                  e.brokenValues(),
                  e.duplicates(),
                  e.out())));
      table.append('\n');
    }
    return table.toString();
  }

  private static String row(Object... cells) {
    return "|" + cells(List.of(cells)) + "\n";
  }

  private static String cells(List<?> values) {
    return values.stream().map(value -> " " + value + " |").collect(Collectors.joining());
  }
}
