package leat.config;

import com.typesafe.config.ConfigException;
import java.time.Duration;

/** Lengths of time as settings. */
final class Durations {
  private Durations() {}

  /** A duration with or without a unit, in milliseconds without, within bounds. */
  static Kind<Duration> within(Duration min, Duration max) {
    return value -> {
      Duration duration;
      try {
        duration = value.atKey("duration").getDuration("duration");
      } catch (ConfigException e) {
        throw new Unfit("must be a duration such as 30s or 5m");
      }
      if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
        throw new Unfit(
            "must be a duration from %ds to %ds".formatted(min.toSeconds(), max.toSeconds()));
      }
      return duration;
    };
  }
}
