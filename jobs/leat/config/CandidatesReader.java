package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads {@code train.candidates}, each with the defaults of its kind of model beneath. */
final class CandidatesReader {
  private static final String KEY = "candidates";
  private static final String TYPE = "type";

  /** What reads the settings of each kind of model; the first is the default. */
  private static final Map<String, Function<Section, List<? extends CandidateSettings>>> KINDS =
      new LinkedHashMap<>();

  static {
    KINDS.put(LogisticSettings.TYPE, LogisticSettings::read);
    KINDS.put(BoostingSettings.TYPE, BoostingSettings::read);
    KINDS.put(ForestSettings.TYPE, ForestSettings::read);
  }

  private final Section section;
  private final DrawSettings drawing;
  private final Draws draws;
  private final Map<String, ConfigObject> defaults = new LinkedHashMap<>();

  CandidatesReader(Section section, DrawSettings drawing) {
    this.section = section;
    this.drawing = drawing;
    this.draws = new Draws(drawing);
    KINDS.keySet().forEach(type -> defaults.put(type, section.validated(type, at(type))));
  }

  /** Reads the defaults of a kind, which can be of no other kind. */
  private static Consumer<Section> at(String type) {
    return defaults -> {
      defaults.value(TYPE, Kind.oneOf(List.of(type)));
      KINDS.get(type).apply(defaults);
    };
  }

  /**
   * The candidates in order; a list in one of the settings makes one of each value, or is drawn
   * from.
   */
  List<CandidateSettings> read() {
    List<ConfigValue> values = section.value(KEY, Kind.list(value -> value));
    if (values.isEmpty()) {
      section.report().problem(KEY, "must have at least one candidate, found none");
    }
    List<CandidateSettings> candidates = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String type = type(values.get(i));
      ConfigObject all =
          values.get(i) instanceof ConfigObject own ? own.withFallback(defaults.get(type)) : null;
      candidates.addAll(
          all != null && draws.applyTo(all) ? drawn(i, type, all) : read(i, type, values.get(i)));
    }
    return candidates;
  }

  private List<? extends CandidateSettings> read(int place, String type, ConfigValue candidate) {
    String keys = "train." + type + ".";
    Section own = section.at(at(place), candidate, keys, defaults.get(type));
    own.value(TYPE, Kind.oneOf(List.copyOf(KINDS.keySet())));
    return KINDS.get(type).apply(own);
  }

  private static String at(int place) {
    return KEY + "[" + place + "]";
  }

  /** Those that are drawn, each once; a problem of one is told for none of the others. */
  private Set<CandidateSettings> drawn(int place, String type, ConfigObject candidate) {
    Section own = section.at(at(place), candidate, "train." + type + ".", candidate);
    Map<String, Range> ranges = new HashMap<>();
    int before = section.report().count();
    for (Map.Entry<String, ConfigValue> entry : candidate.entrySet()) {
      if (Range.is(entry.getValue())) {
        String key = entry.getKey();
        Section range = own.at(key, entry.getValue(), DrawSettings.RANGE_KEYS, drawing.range());
        ranges.put(key, Range.read(range));
      }
    }
    Set<CandidateSettings> drawn = new LinkedHashSet<>();
    if (section.report().count() == before) {
      for (ConfigObject one : draws.of(candidate, ranges, place)) {
        if (section.report().count() == before) {
          drawn.addAll(read(place, type, one));
        }
      }
    }
    return drawn;
  }

  /** The kind that the user names, or the default where that is none. */
  private static String type(ConfigValue candidate) {
    ConfigValue type = candidate instanceof ConfigObject object ? object.get(TYPE) : null;
    Object name = type == null ? null : type.unwrapped();
    return name instanceof String text && KINDS.containsKey(text)
        ? text
        : KINDS.keySet().iterator().next();
  }
}
