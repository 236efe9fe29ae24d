package leat.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.metrics.BinaryMetrics;
import leat.metrics.MulticlassMetrics;

/** What a path into the metrics file may begin with; what follows only the file knows. */
final class FigureNames {
  private static final List<String> PARTS = List.of("train", "validation", "test");

  /** Keys of figures. */
  static final Set<String> FIGURES = figures();

  private FigureNames() {}

  /** The keys of the figures of either kind of model, as they stand in the file. */
  private static Set<String> figures() {
    Set<String> names = new TreeSet<>();
    Stream.of(BinaryMetrics.class, MulticlassMetrics.class)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .forEach(names::add);
    return names;
  }

  static void check(List<String> path, Optional<Contract> contract) throws Unfit {
    String first = path.get(0);
    if (PARTS.contains(first)) {
      second(path, "a figure", FIGURES);
    } else if (first.equals("fairness")) {
      Set<String> columns = new TreeSet<>();
      contract.ifPresent(c -> c.withRole(Role.PROTECTED).forEach(p -> columns.add(p.name())));
      second(path, "a column of role protected", columns);
    } else if (first.equals("segments")) {
      Set<String> columns = new TreeSet<>();
      contract.ifPresent(
          c -> c.ingested().columns().stream().map(Column::name).forEach(columns::add));
      second(path, "a column", columns);
    } else {
      List<String> all = List.of("train", "validation", "test", "segments", "fairness");
      throw new Unfit("must begin with one of " + String.join(", ", all), Nearest.hint(first, all));
    }
  }

  private static void second(List<String> path, String what, Collection<String> names)
      throws Unfit {
    String second = path.size() > 1 ? path.get(1) : "";
    if (!names.contains(second)) {
      throw new Unfit(
          "must name %s behind %s: %s".formatted(what, path.get(0), String.join(", ", names)),
          Nearest.hint(second, names));
    }
  }
}
