package leat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Loosening;
import leat.contract.Role;

/**
 * Whether a model fits a contract other than the one it was made under.
 *
 * <p>It fits if it predicts the same label, finds every column that it reads with the same type,
 * and reads every value that the present contract lets through as the present contract does. So
 * tighter value rules do no harm (a smaller range, fewer allowed values), and looser ones do: the
 * model's own contract would refuse rows that are good today, or read texts otherwise. A column
 * that is protected or the label by now must not be read either. Columns that the model does not
 * read may be anything.
 */
public final class ContractFit {
  private static final Set<Role> NEVER_LEARNED_FROM = Set.of(Role.PROTECTED, Role.LABEL);

  private ContractFit() {}

  /**
   * Why a model does not fit a contract, in words; none: it does.
   *
   * @param present of what ingest puts out today
   */
  public static List<String> obstacles(PortableModel model, Contract present) {
    List<String> obstacles = new ArrayList<>();
    label(model.columns().label(), present.label()).ifPresent(obstacles::add);
    for (String name : model.encoding().columns()) {
      Column own = model.columns().column(name).orElseThrow();
      Optional<String> missing = difference(own, present);
      if (missing.isPresent()) {
        obstacles.add(missing.get());
      } else {
        obstacles.addAll(rules(own, present.column(name).orElseThrow()));
      }
    }
    return obstacles;
  }

  /** The columns that a model reads and that are not there, or of another type; none: all are. */
  public static List<String> differences(PortableModel model, Contract present) {
    return model.encoding().columns().stream()
        .flatMap(name -> difference(model.columns().column(name).orElseThrow(), present).stream())
        .toList();
  }

  private static Optional<String> label(Column own, Column present) {
    if (!own.name().equals(present.name())) {
      return Optional.of(
          "it predicts \"%s\", and the label is now \"%s\"".formatted(own.name(), present.name()));
    }
    return own.type() == present.type()
        ? Optional.empty()
        : Optional.of(
            "its label \"%s\" is %s, and now %s".formatted(own.name(), type(own), type(present)));
  }

  private static Optional<String> difference(Column own, Contract present) {
    String now = present.column(own.name()).map(ContractFit::type).orElse("left out");
    return type(own).equals(now)
        ? Optional.empty()
        : Optional.of("its column \"%s\" is %s, and now %s".formatted(own.name(), type(own), now));
  }

  private static List<String> rules(Column own, Column present) {
    List<String> obstacles = new ArrayList<>();
    if (NEVER_LEARNED_FROM.contains(present.role()) && present.role() != own.role()) {
      obstacles.add(
          "it reads column \"%s\", which has the role %s now"
              .formatted(own.name(), present.role().name().toLowerCase(Locale.ROOT)));
    }
    Contract today = new Contract(List.of(present));
    Contract then = new Contract(List.of(own));
    Loosening.obstacles(today, then)
        .forEach(rule -> obstacles.add("it has other value rules (now -> its own): " + rule));
    return obstacles;
  }

  private static String type(Column column) {
    return column.type().name().toLowerCase(Locale.ROOT);
  }
}
