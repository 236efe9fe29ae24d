package leat.config;

/** What becomes of a record with fields that the contract does not have. */
public enum UnknownFields {
  /** The record is refused, which tells a misspelt field from a missing value. */
  REFUSE,
  /** The fields are passed over. */
  IGNORE
}
