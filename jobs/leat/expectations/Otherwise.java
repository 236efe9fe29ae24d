package leat.expectations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens where an expectation is not met. */
public enum Otherwise {
  /** It is told; the rows stay. */
  @JsonProperty("warn")
  WARN,
  /** The rows that fail are quarantined. */
  @JsonProperty("quarantine")
  QUARANTINE,
  /** The rows that fail are quarantined, and with more of them than tolerated nothing goes on. */
  @JsonProperty("stop")
  STOP
}
