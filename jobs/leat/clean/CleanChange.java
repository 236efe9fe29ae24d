package leat.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Loosening;
import leat.contract.Role;

/**
 * Whether good rows stay as they are when clean's settings change.
 *
 * <p>Value rules may be loosened, see {@link Loosening}. What rows are compared by, and which of
 * equal ones stays, must be the same: else rows that were left out would have to be looked at
 * again, and their values are not kept. For the same reason keys must be the same columns where
 * rows are compared by them.
 */
final class CleanChange {
  private CleanChange() {}

  /** Why they might not stay, in words; none: they do. */
  static List<String> obstacles(CleanJobSettings before, CleanJobSettings after) {
    List<String> obstacles =
        new ArrayList<>(Loosening.obstacles(before.columns(), after.columns()));
    CleanSettings was = before.clean();
    CleanSettings is = after.clean();
    differ(obstacles, "clean.deduplicate", was.deduplicate(), is.deduplicate());
    differ(obstacles, "clean.keep", was.keep(), is.keep());
    differ(obstacles, "clean.latest-by", was.latestBy(), is.latestBy());
    if (is.deduplicate() == Deduplicate.KEY) {
      differ(obstacles, "columns of role key", keys(before.columns()), keys(after.columns()));
    }
    return obstacles;
  }

  private static List<String> keys(Contract contract) {
    return contract.withRole(Role.KEY).stream().map(Column::name).toList();
  }

  private static void differ(List<String> obstacles, String what, Object was, Object is) {
    if (!Objects.equals(was, is)) {
      obstacles.add("%s %s -> %s".formatted(what, shown(was), shown(is)));
    }
  }

  private static String shown(Object setting) {
    return setting instanceof Enum<?> option
        ? option.name().toLowerCase(java.util.Locale.ROOT)
        : Objects.toString(setting, "none");
  }
}
