package leat.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;

/** A length of time with its unit, in seconds. */
final class Seconds {
  private Seconds() {}

  static Long read(ConfigValue value) throws Unfit {
    String rule = "must be a time such as 2 days or 36 hours";
    // HOCON takes a number without a unit as milliseconds, which nobody means.
    if (!(value.unwrapped() instanceof String text) || text.matches("[0-9. ]*")) {
      throw new Unfit(rule);
    }
    try {
      long seconds = value.atKey("time").getDuration("time").toSeconds();
      if (seconds < 0) {
        throw new Unfit(rule);
      }
      return seconds;
    } catch (ConfigException e) {
      throw new Unfit(rule);
    }
  }
}
