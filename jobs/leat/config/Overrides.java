package leat.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code --set KEY=VALUE} gives.
 *
 * <p>A value in quotes, brackets or braces, a substitution, a number or a word is HOCON; anything
 * else is the text as it stands, so that {@code spark.master=local[*]} and a URL need no quotes.
 */
final class Overrides {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._+-]+");
  private static final Pattern STRUCTURED = Pattern.compile("\\s*[\\[{\"$].*", Pattern.DOTALL);

  private Overrides() {}

  static Config read(Map<String, String> overrides, Problems problems) {
    Config config = ConfigFactory.empty();
    for (Map.Entry<String, String> entry : overrides.entrySet()) {
      String key = entry.getKey();
      try {
        ConfigUtil.splitPath(key);
        config = value(entry.getValue()).atPath(key).withFallback(config);
      } catch (ConfigException.BadPath e) {
        problems.add(
            Place.file(Place.SET), "Invalid --set: must be KEY=VALUE, found the key " + key);
      } catch (ConfigException e) {
        problems.add(
            Place.file(Place.SET),
            "Invalid " + key + ": must be a HOCON value, found " + shown(key, entry.getValue()));
      }
    }
    return config;
  }

  private static ConfigValue value(String text) {
    if (PLAIN.matcher(text).matches() || STRUCTURED.matcher(text).matches()) {
      return ConfigFactory.parseString(
              "value = " + text, ConfigParseOptions.defaults().setOriginDescription(Place.SET))
          .root()
          .get("value");
    }
    return ConfigValueFactory.fromAnyRef(text, Place.SET);
  }

  private static String shown(String key, String text) {
    return Masked.isSecret(key) ? Masked.STARS : text;
  }
}
