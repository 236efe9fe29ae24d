package leat.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import leat.contract.Column;
import leat.contract.Contract;
import leat.fairness.ColumnFairness;
import leat.metrics.BinaryMetrics;
import leat.metrics.MulticlassMetrics;

/** What a path into the metrics file may begin with; what follows only the file knows. */
final class FigureNames {
  private static final List<String> PARTS = List.of("train", "validation", "test");

  private static final List<String> FIRST =
      List.of("train", "validation", "test", "segments", "fairness");

  /** Keys of the figures of a part, of either kind of model. */
  static final Set<String> FIGURES = names(BinaryMetrics.class, MulticlassMetrics.class);

  /** Keys of what is said of the groups of a column. */
  static final Set<String> FAIRNESS = names(ColumnFairness.class);

  private FigureNames() {}

  /** The keys of records, as they stand in the file. */
  private static Set<String> names(Class<?>... records) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(records)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .forEach(names::add);
    return names;
  }

  static void check(List<String> path, Optional<Contract> contract) throws Unfit {
    String first = path.get(0);
    if (!FIRST.contains(first)) {
      throw new Unfit(
          "must begin with one of " + String.join(", ", FIRST), Nearest.hint(first, FIRST));
    }
    if (PARTS.contains(first)) {
      next(path, 1, "a figure", FIGURES);
    } else if (contract.isPresent()) {
      next(path, 1, "a column", columns(contract.get()));
    }
    if (first.equals("fairness")) {
      next(path, 2, "a figure", FAIRNESS);
    }
  }

  private static Set<String> columns(Contract contract) {
    Set<String> columns = new TreeSet<>();
    contract.ingested().columns().stream().map(Column::name).forEach(columns::add);
    return columns;
  }

  private static void next(List<String> path, int at, String what, Collection<String> names)
      throws Unfit {
    String found = path.size() > at ? path.get(at) : "";
    if (!names.contains(found)) {
      throw new Unfit(
          "must name %s behind %s: %s"
              .formatted(what, Shown.path(path.subList(0, at)), String.join(", ", names)),
          Nearest.hint(found, names));
    }
  }
}
