package leat.expectations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the data is as expected. */
public enum Verdict {
  /** It is. */
  @JsonProperty("passed")
  PASSED,
  /** Rows fail, but no more than tolerated. */
  @JsonProperty("tolerated")
  TOLERATED,
  /** It is not. */
  @JsonProperty("failed")
  FAILED
}
