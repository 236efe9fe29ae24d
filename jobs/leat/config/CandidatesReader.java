package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  }

  private final Section section;
  private final Map<String, ConfigObject> defaults = new LinkedHashMap<>();

  CandidatesReader(Section section) {
    this.section = section;
    KINDS.keySet().forEach(type -> defaults.put(type, section.validated(type, at(type))));
  }

  /** Reads the defaults of a kind, which can be of no other kind. */
  private static Consumer<Section> at(String type) {
    return defaults -> {
      defaults.value(TYPE, Kind.oneOf(List.of(type)));
      KINDS.get(type).apply(defaults);
    };
  }

  /** The candidates in order; a list in one of the settings makes one of each value. */
  List<CandidateSettings> read() {
    List<ConfigValue> values = section.value(KEY, Kind.list(value -> value));
    if (values.isEmpty()) {
      section.report().problem(KEY, "must have at least one candidate, found none");
    }
    List<CandidateSettings> candidates = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String type = type(values.get(i));
      String keys = "train." + type + ".";
      Section own = section.at(KEY + "[" + i + "]", values.get(i), keys, defaults.get(type));
      own.value(TYPE, Kind.oneOf(List.copyOf(KINDS.keySet())));
      candidates.addAll(KINDS.get(type).apply(own));
    }
    return candidates;
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
