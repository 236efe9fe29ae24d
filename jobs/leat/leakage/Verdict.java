package leat.leakage;

/** What a finding leads to. */
public enum Verdict {
  /** The column is no feature. */
  DROP,
  /** It is told, and nothing changes. */
  WARN,
  /** It is written down, and nothing else. */
  ALLOW
}
