package leat.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.List;

/**
 * A range of numbers to draw from.
 *
 * @param from smallest
 * @param to largest
 * @param log whether each order of magnitude is as likely
 * @param whole whether only whole numbers are drawn
 */
record Range(double from, double to, boolean log, boolean whole) {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String LOG = "log";
  private static final Kind<String> SCALE = Kind.oneOf(List.of("linear", LOG));

  /** Whether the value is a range. */
  static boolean is(ConfigValue value) {
    return value instanceof ConfigObject object
        && (object.containsKey(FROM) || object.containsKey(TO));
  }

  /** Reads what may be left out. */
  static void optional(Section section) {
    section.optional(FROM, Kind.number());
    section.optional(TO, Kind.number());
    section.value("scale", SCALE);
    section.value("whole", Kind::flag);
    section.end();
  }

  /** Reads a range; null and a problem where it is none. */
  static Range read(Section section) {
    int before = section.report().count();
    Double from = section.required(FROM, Kind.number());
    Double to = section.required(TO, Kind.number());
    boolean log = LOG.equals(section.value("scale", SCALE));
    boolean whole = section.value("whole", Kind::flag);
    section.end();
    if (section.report().count() > before) {
      return null;
    }
    if (from > to) {
      section.report().problem(TO, "must be at least from, found " + Shown.number(to), FROM);
    } else if (log && from <= 0) {
      section
          .report()
          .problem(FROM, "must be above 0 with scale = log, found " + Shown.number(from));
    }
    return section.report().count() > before ? null : new Range(from, to, log, whole);
  }

  /** The number at a chance from 0 to 1. */
  Number draw(double chance) {
    double drawn =
        log
            ? Math.exp(Math.log(from) + chance * (Math.log(to) - Math.log(from)))
            : from + chance * (to - from);
    double within = Math.min(to, Math.max(from, drawn));
    return whole ? (Number) Math.round(within) : (Number) within;
  }
}
