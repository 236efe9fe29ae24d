package leat.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One section of a config: reads its keys as types, and reports what does not fit.
 *
 * <p>A key that the user left out, or that does not fit, has its default, so that reading goes on
 * and finds the next problem.
 */
final class Section {
  private final Reading reading;
  private final List<String> path;
  private final String schema;
  private final Place place;
  private final ConfigObject own;
  private final ConfigObject defaults;
  private final SectionReport report;
  private final Set<String> known = new TreeSet<>();

  private Section(
      Reading reading,
      List<String> path,
      String schema,
      Place place,
      ConfigObject own,
      ConfigObject defaults) {
    this.reading = reading;
    this.path = path;
    this.schema = schema;
    this.place = place;
    this.own = own;
    this.defaults = defaults;
    report = new SectionReport(reading.problems(), path, place, own);
  }

  /** The whole config. */
  static Section root(Reading reading, String file, ConfigObject own, ConfigObject defaults) {
    return new Section(reading, List.of(), "", Place.file(file), own, defaults);
  }

  /** A section of this one, with the defaults that stand at the same key. */
  Section section(String key) {
    return section(key, schema + key + ".", objectOrEmpty(defaults.get(key)));
  }

  /**
   * A section of this one whose defaults stand elsewhere.
   *
   * @param keys where its keys stand in the reference, ending with a dot
   * @param standard its defaults
   */
  Section section(String key, String keys, ConfigObject standard) {
    asked(key);
    return at(key, own.get(key), keys, standard);
  }

  /** As {@link #section(String, String, ConfigObject)}, of each element of a list of sections. */
  List<Section> sections(String key, String keys, ConfigObject standard) {
    List<ConfigValue> values = value(key, Kind.list(value -> value));
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      sections.add(at(key + "[" + i + "]", values.get(i), keys, standard));
    }
    return sections;
  }

  /** The section that a value of this one is, as {@link #section(String, String, ConfigObject)}. */
  Section at(String key, ConfigValue value, String keys, ConfigObject standard) {
    boolean isNothing = value == null || value.valueType() == ConfigValueType.NULL;
    if (!isNothing && !(value instanceof ConfigObject)) {
      report.unfit(key, value, new Unfit("must be a section"));
    }
    List<String> inner = new ArrayList<>(path);
    inner.add(key);
    Place innerPlace = value == null ? place : Place.of(value);
    return new Section(reading, inner, keys, innerPlace, objectOrEmpty(value), standard);
  }

  /**
   * The section at a key with its defaults beneath, to be the defaults of other sections.
   *
   * @param reader reads all its keys; where that finds a problem, the reference's defaults stand
   */
  ConfigObject validated(String key, Consumer<Section> reader) {
    int before = report.count();
    reader.accept(section(key));
    ConfigObject standard = objectOrEmpty(defaults.get(key));
    boolean isValid = report.count() == before;
    return isValid ? objectOrEmpty(own.get(key)).withFallback(standard) : standard;
  }

  /** The key's value or its default; a null stands for nothing given. */
  <T> Optional<T> optional(String key, Kind<T> kind) {
    asked(key);
    ConfigValue given = own.get(key);
    if (given == null) {
      return standard(key, kind);
    }
    if (given.valueType() == ConfigValueType.NULL) {
      return Optional.empty();
    }
    try {
      return Optional.of(kind.read(given));
    } catch (Unfit e) {
      report.unfit(key, given, e);
      return standard(key, kind);
    }
  }

  private <T> Optional<T> standard(String key, Kind<T> kind) {
    ConfigValue value = defaults.get(key);
    if (value == null || value.valueType() == ConfigValueType.NULL) {
      return Optional.empty();
    }
    try {
      return Optional.of(kind.read(value));
    } catch (Unfit e) {
      if (!Layers.isVariable(value)) {
        throw new IllegalStateException("Invalid default of " + schema + key, e);
      }
      report.unfit(key, value, e);
      return Optional.empty();
    }
  }

  /** The key's value or its default, also where the user wrote null. */
  <T> T value(String key, Kind<T> kind) {
    return optional(key, kind).or(() -> standard(key, kind)).orElse(null);
  }

  /** The key's value; null and a problem where there is none. */
  <T> T required(String key, Kind<T> kind) {
    int before = report.count();
    T value = value(key, kind);
    if (value == null && report.count() == before) {
      report.missing(key);
    }
    return value;
  }

  /** A whole number that fits an int. */
  int integer(String key, int min, int max) {
    return value(key, Kind.whole(min, max)).intValue();
  }

  /** The entries of a section whose keys are the user's, those of its defaults beneath. */
  ConfigObject entries(String key) {
    asked(key);
    ConfigValue given = own.get(key);
    if (report.isGiven(key) && !(given instanceof ConfigObject)) {
      report.unfit(key, given, new Unfit("must be a section"));
    }
    return objectOrEmpty(given).withFallback(objectOrEmpty(defaults.get(key)));
  }

  /** Reports a key that must not be there, where the user wrote it. */
  void leftOut(String key, String rule) {
    asked(key);
    if (report.isGiven(key)) {
      report.unfit(key, own.get(key), new Unfit(rule));
    }
  }

  /** The names that the user wrote. */
  Set<String> names() {
    return own.keySet();
  }

  /** What the user wrote at a key, or null. */
  ConfigValue given(String key) {
    return own.get(key);
  }

  /** Where problems of this section go. */
  SectionReport report() {
    return report;
  }

  /** Reports the keys that nothing asked for. */
  void end() {
    report.unknown(known);
  }

  private void asked(String key) {
    known.add(key);
    reading.keys().add(schema + key);
  }

  private static ConfigObject objectOrEmpty(ConfigValue value) {
    return value instanceof ConfigObject object ? object : ConfigFactory.empty().root();
  }
}
