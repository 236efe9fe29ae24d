package leat.clean;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import leat.Json;
import leat.config.CleanSettings;
import leat.config.CleanSettings.Deduplicate;
import leat.config.Masked;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Loosening;
import leat.contract.Role;

/**
 * Whether good rows stay as they are when clean's settings change.
 *
 * <p>Value rules may be loosened, see {@link Loosening}, and expectations, see {@link
 * ExpectationChange}. What rows are compared by, and which of equal ones stays, must be the same:
 * else rows that were left out would have to be looked at again, and their values are not kept. For
 * the same reason keys must be the same columns where rows are compared by them.
 */
final class CleanChange {
  private CleanChange() {}

  /**
   * Why they might not stay, in words; none: they do.
   *
   * @param before the detail of an earlier output's manifest
   */
  static List<String> obstacles(JsonNode before, CleanJobSettings after) {
    JsonNode settings = before.path("made").path("settings");
    Optional<CleanSettings> clean = known(settings.path("clean"), CleanSettings.class);
    Optional<Contract> columns = known(settings.path("columns"), Contract.class);
    if (clean.isEmpty() || columns.isEmpty()) {
      return List.of("settings that are stored in a form that cannot be compared");
    }
    List<String> obstacles = new ArrayList<>(Loosening.obstacles(columns.get(), after.columns()));
    obstacles.addAll(compared(clean.get(), after.clean()));
    if (after.clean().deduplicate() == Deduplicate.KEY) {
      differ(obstacles, "columns of role key", keys(columns.get()), keys(after.columns()));
    }
    JsonNode results = before.path("result").path("expectations");
    obstacles.addAll(
        new ExpectationChange(settings.path("expectations"), results)
            .obstacles(after.expectations()));
    return obstacles;
  }

  /** What another version of Leat wrote may mean something else, and stars may stand for a text. */
  private static <T> Optional<T> known(JsonNode recorded, Class<T> type) {
    T settings = Json.bind(recorded, type);
    boolean isWhole = !recorded.toString().contains('"' + Masked.STARS + '"');
    return Optional.of(settings)
        .filter(s -> isWhole && Json.mapper().valueToTree(s).equals(recorded));
  }

  private static List<String> compared(CleanSettings was, CleanSettings is) {
    List<String> obstacles = new ArrayList<>();
    differ(obstacles, "clean.deduplicate", was.deduplicate(), is.deduplicate());
    differ(obstacles, "clean.keep", was.keep(), is.keep());
    differ(obstacles, "clean.latest-by", was.latestBy(), is.latestBy());
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
        ? option.name().toLowerCase(Locale.ROOT)
        : Objects.toString(setting, "none");
  }
}
