package leat.ingest;

import leat.privacy.PersonalSign;

/**
 * A column that looks personal, and of which the contract does not say whether it is.
 *
 * @param column its name
 * @param sign what its values look like
 * @param fitting how many of them do
 * @param values how many were looked at
 */
record Undeclared(String column, PersonalSign sign, long fitting, long values) {
  /** What to do about it; without any value. */
  String warning() {
    return "Column %s looks like %s (%d %% of %,d values): declare pii, or pii = none to silence this"
        .formatted(column, sign.plural(), 100 * fitting / values, values);
  }
}
