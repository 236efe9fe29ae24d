package leat.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a job ended within a run. */
public enum JobStatus {
  /** It did its work and published. */
  @JsonProperty("ran")
  RAN,
  /** What it would have made was there already. */
  @JsonProperty("up-to-date")
  UP_TO_DATE,
  /** It stopped with an error. */
  @JsonProperty("failed")
  FAILED,
  /** It refused the data or the model. */
  @JsonProperty("refused")
  REFUSED
}
