package leat.config;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text that nobody may see: printed, logged or stored it is four stars.
 *
 * @param text what it stands for
 */
public record Secret(String text) {
  /** Four stars, as what is stored and hashed. */
  @JsonValue
  @Override
  public String toString() {
    return Masked.STARS;
  }
}
