package leat.fairness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Whether the lowest selection rate of the groups is at least four fifths, or what the settings
 * say, of the highest (US Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D,
 * 1978).
 */
public enum FourFifths {
  /** It is. */
  KEPT,
  /** It is less. */
  BROKEN,
  /** There are no two groups to compare, or nobody is selected. */
  NOT_JUDGED;

  @JsonValue
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
