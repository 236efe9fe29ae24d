package leat.config;

import com.typesafe.config.ConfigValue;

/** A value does not fit its key; the message is the rule that it breaks. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;
  private final transient ConfigValue element;

  Unfit(String rule) {
    this(rule, "");
  }

  /**
   * A value that does not fit.
   *
   * @param rule such as {@code must be a whole number}
   * @param hint what stands behind the value found, from {@link Nearest}
   */
  Unfit(String rule, String hint) {
    this(rule, hint, null);
  }

  private Unfit(String rule, String hint, ConfigValue element) {
    super(rule);
    this.hint = hint;
    this.element = element;
  }

  /** The same of an element of a list. */
  Unfit in(ConfigValue listElement) {
    return new Unfit(getMessage(), hint, listElement);
  }

  /** What does not fit: an element, or else the whole value. */
  ConfigValue found(ConfigValue whole) {
    return element == null ? whole : element;
  }

  String hint() {
    return hint;
  }
}
