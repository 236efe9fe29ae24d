package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.Comparator;

/**
 * Where in the config something stands.
 *
 * @param source a file as the user named it, {@code --set}, or an environment variable
 * @param line 1-based, or 0 where there is none
 */
record Place(String source, int line) implements Comparable<Place> {
  static final String SET = "--set";

  /** What Typesafe Config calls the origin of a section of a file and of --set. */
  private static final String MERGED = "merge of ";

  /** A file as a whole. */
  static Place file(String name) {
    return new Place(name, 0);
  }

  /** Where a value was written; of a section written in several places, the first entry's. */
  static Place of(ConfigValue value) {
    ConfigOrigin origin = value.origin();
    boolean merged =
        origin.lineNumber() < 1
            && (origin.filename() != null || origin.description().startsWith(MERGED));
    if (merged && value instanceof ConfigObject object && !object.isEmpty()) {
      return object.values().stream().map(Place::of).min(Comparator.naturalOrder()).orElseThrow();
    }
    return of(origin);
  }

  /** The place of an origin. */
  static Place of(ConfigOrigin origin) {
    if (origin.filename() != null) {
      return new Place(origin.filename(), Math.max(0, origin.lineNumber()));
    }
    return file(origin.description().replaceFirst(": \\d+$", ""));
  }

  @Override
  public int compareTo(Place other) {
    return Comparator.comparing(Place::source).thenComparingInt(Place::line).compare(this, other);
  }

  @Override
  public String toString() {
    return line > 0 ? source + ":" + line : source;
  }
}
