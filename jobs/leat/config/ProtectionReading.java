package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.Optional;
import java.util.Set;
import leat.contract.ColumnType;
import leat.contract.Protection;
import leat.contract.Protection.Method;
import leat.contract.Role;

/** Reads how a column is protected. */
final class ProtectionReading {
  private static final int LONGEST = 1000;

  /** What these columns are for is lost with their clear values. */
  private static final Set<Role> CLEAR = Set.of(Role.LABEL, Role.WEIGHT, Role.TIME);

  private static final Set<Role> NEEDED = Set.of(Role.KEY, Role.GROUP, Role.PROTECTED);

  private final Section section;

  private ProtectionReading(Section section) {
    this.section = section;
  }

  /**
   * The protection, or null where the config says nothing.
   *
   * @param type the column's, or nothing where it is unknown or columns have different ones
   */
  static Protection read(Section section, Optional<ColumnType> type) {
    return new ProtectionReading(section).read(type);
  }

  private Protection read(Optional<ColumnType> type) {
    Optional<Method> method = section.optional("pii", Kind.option(Method.class));
    boolean beginning = is(method, Method.GENERALIZE) && type.orElse(null) == ColumnType.STRING;
    boolean steps = is(method, Method.GENERALIZE) && type.filter(ColumnType::isNumber).isPresent();
    if (is(method, Method.GENERALIZE) && type.orElse(null) == ColumnType.BOOLEAN) {
      section.report().problem("pii", "must not be generalize for type boolean, found generalize");
    }
    Integer keep = keep(type.isEmpty() || is(method, Method.MASK), beginning);
    Double step = step(type, steps);
    return method.map(m -> new Protection(m, keep, step)).orElse(null);
  }

  private static boolean is(Optional<Method> found, Method method) {
    return found.filter(m -> m == method).isPresent();
  }

  private Integer keep(boolean possible, boolean needed) {
    if (!possible && !needed) {
      section.leftOut("keep", "must be left out unless pii is mask, or generalize of a string");
      return null;
    }
    Kind<Long> length = Kind.whole(1, LONGEST);
    Optional<Long> keep = section.optional("keep", length);
    if (needed && !section.report().isGiven("keep") && keep.isEmpty()) {
      section.report().problem("keep", "must say how many characters stay, found nothing", "pii");
    }
    return keep.map(Long::intValue).orElse(null);
  }

  private Double step(Optional<ColumnType> type, boolean needed) {
    if (type.isPresent() && !needed) {
      section.leftOut("step", "must be left out unless pii is generalize, of a number");
      return null;
    }
    boolean whole = type.filter(t -> t != ColumnType.DOUBLE).isPresent();
    Optional<Double> step = section.optional("step", whole ? this::whole : this::positive);
    if (needed && !section.report().isGiven("step") && step.isEmpty()) {
      section.report().problem("step", "must be given for pii = generalize, found nothing", "pii");
    }
    return step.orElse(null);
  }

  private Double whole(ConfigValue value) throws Unfit {
    return Kind.whole(1, Integer.MAX_VALUE).read(value).doubleValue();
  }

  private Double positive(ConfigValue value) throws Unfit {
    double step = Kind.number().read(value);
    if (step <= 0) {
      throw new Unfit("must be above 0");
    }
    return step;
  }

  /** What is wrong with protecting a column of that role, or nothing. */
  static Optional<String> problem(Role role, Method method) {
    if (CLEAR.contains(role)) {
      return Optional.of(
          "must be none for the role %s, found %s".formatted(Kind.name(role), Kind.name(method)));
    }
    return NEEDED.contains(role) && method == Method.DROP
        ? Optional.of("must not be drop for the role %s, found drop".formatted(Kind.name(role)))
        : Optional.empty();
  }
}
