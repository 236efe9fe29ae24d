package leat.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Candidates drawn at random from a section with lists and ranges.
 *
 * <p>A list gives one of its values, each as likely, and a range any number between. The draws
 * depend on the seed and the section's place among the candidates alone.
 */
final class Draws {
  private final DrawSettings settings;

  Draws(DrawSettings settings) {
    this.settings = settings;
  }

  /** Whether candidates are drawn from the section: it has something to choose from. */
  boolean applyTo(ConfigObject candidate) {
    return settings.draws() > 0
        && candidate.values().stream()
            .anyMatch(
                value -> Range.is(value) || value instanceof ConfigList list && list.size() > 1);
  }

  /**
   * The drawn sections.
   *
   * @param ranges by their keys
   * @param place of the candidate in its list
   */
  List<ConfigObject> of(ConfigObject candidate, Map<String, Range> ranges, int place) {
    List<ConfigObject> drawn = new ArrayList<>();
    Random random = new Random(settings.seed() * 31 + place);
    for (int i = 0; i < settings.draws(); i++) {
      ConfigObject one = candidate;
      for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(candidate).entrySet()) {
        Range range = ranges.get(entry.getKey());
        one = one.withValue(entry.getKey(), drawn(entry.getValue(), range, random));
      }
      drawn.add(one);
    }
    return drawn;
  }

  private static ConfigValue drawn(ConfigValue value, Range range, Random random) {
    if (range != null) {
      Number number = range.draw(random.nextDouble());
      return ConfigValueFactory.fromAnyRef(number).withOrigin(value.origin());
    }
    return value instanceof ConfigList list && !list.isEmpty()
        ? list.get(random.nextInt(list.size()))
        : value;
  }
}
