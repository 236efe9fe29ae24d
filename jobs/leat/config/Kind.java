package leat.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one kind of value; numbers and flags may also be texts, as the environment gives them. */
@FunctionalInterface
interface Kind<T> {
  /** The value, never null. */
  T read(ConfigValue value) throws Unfit;

  /** A number, a flag or a text, as text. */
  static String scalar(ConfigValue value) throws Unfit {
    return switch (value.valueType()) {
      case STRING -> (String) value.unwrapped();
      case NUMBER, BOOLEAN -> value.render(ConfigRenderOptions.concise());
      case OBJECT, LIST, NULL -> throw new Unfit("must be a text");
    };
  }

  /** A text of at least one character. */
  static String text(ConfigValue value) throws Unfit {
    String text = scalar(value);
    if (text.isEmpty()) {
      throw new Unfit("must not be empty");
    }
    return text;
  }

  /** True or false; also yes, no, on and off. */
  static Boolean flag(ConfigValue value) throws Unfit {
    try {
      return value.atKey("flag").getBoolean("flag");
    } catch (ConfigException e) {
      throw new Unfit("must be true or false");
    }
  }

  /** A whole number within bounds, both included. */
  static Kind<Long> whole(long min, long max) {
    return value -> {
      BigDecimal number = decimal(value, "must be a whole number");
      if (number.stripTrailingZeros().scale() > 0) {
        throw new Unfit("must be a whole number");
      }
      if (number.compareTo(BigDecimal.valueOf(min)) < 0
          || number.compareTo(BigDecimal.valueOf(max)) > 0) {
        throw new Unfit(bounds("must be a whole number", min, max));
      }
      return number.longValueExact();
    };
  }

  private static String bounds(String rule, long min, long max) {
    boolean open = max == Integer.MAX_VALUE || max == Long.MAX_VALUE;
    return open ? rule + " of at least " + min : rule + " from " + min + " to " + max;
  }

  /** A finite number within bounds, both included. */
  static Kind<Double> number(double min, double max) {
    return value -> {
      double number = decimal(value, "must be a number").doubleValue();
      if (Double.isInfinite(number)) {
        throw new Unfit("must be a number within the range of a double");
      }
      if (number < min || number > max) {
        String from = Shown.number(min);
        throw new Unfit(
            Double.isInfinite(max)
                ? "must be at least " + from
                : "must be from " + from + " to " + Shown.number(max));
      }
      return number;
    };
  }

  /** Any finite number. */
  static Kind<Double> number() {
    return number(-Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private static BigDecimal decimal(ConfigValue value, String rule) throws Unfit {
    boolean possible =
        value.valueType() == ConfigValueType.NUMBER || value.valueType() == ConfigValueType.STRING;
    if (!possible) {
      throw new Unfit(rule);
    }
    try {
      return new BigDecimal(scalar(value).strip());
    } catch (NumberFormatException e) {
      throw new Unfit(rule);
    }
  }

  /** A size in bytes with or without a unit, within bounds. */
  static Kind<Long> size(long min, long max) {
    return value -> {
      long bytes;
      try {
        bytes = value.atKey("size").getBytes("size");
      } catch (ConfigException e) {
        throw new Unfit("must be a size such as 128MiB");
      }
      if (bytes < min || bytes > max) {
        throw new Unfit("must be a size from " + min + " to " + max + " bytes");
      }
      return bytes;
    };
  }

  /** One of the names of an enum, written with dashes. */
  static <E extends Enum<E>> Kind<E> option(Class<E> type) {
    E[] constants = type.getEnumConstants();
    List<String> names = Arrays.stream(constants).map(Kind::name).toList();
    Kind<String> name = oneOf(names);
    return value -> constants[names.indexOf(name.read(value))];
  }

  /** How an enum constant is written in a config. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One of some names. */
  static Kind<String> oneOf(Collection<String> names) {
    String rule = "must be one of " + String.join(", ", names);
    return value -> {
      if (value.valueType() == ConfigValueType.LIST
          || value.valueType() == ConfigValueType.OBJECT) {
        throw new Unfit(rule);
      }
      String found = scalar(value);
      if (!names.contains(found)) {
        throw new Unfit(rule, Nearest.hint(found, names));
      }
      return found;
    };
  }

  /** A list of one kind; one value alone is a list of one. */
  static <T> Kind<List<T>> list(Kind<T> element) {
    return value -> {
      if (!(value instanceof ConfigList list)) {
        return List.of(element.read(value));
      }
      List<T> elements = new ArrayList<>();
      for (ConfigValue item : list) {
        try {
          elements.add(element.read(item));
        } catch (Unfit e) {
          throw e.in(item);
        }
      }
      return List.copyOf(elements);
    };
  }

  /** The value of the kind, or null for the given word. */
  static <T> Kind<Optional<T>> or(String word, Kind<T> kind) {
    return value -> {
      if (word.equals(value.unwrapped())) {
        return Optional.empty();
      }
      try {
        return Optional.of(kind.read(value));
      } catch (Unfit e) {
        throw new Unfit(e.getMessage() + ", or " + word, e.hint());
      }
    };
  }
}
