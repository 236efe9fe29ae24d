package leat.job;

import leat.LeatException;

/** A job refused the data; its result says what it found. */
final class RefusedData extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient JobResult result;

  RefusedData(JobResult result) {
    super(LeatException.dataRefused(result.dataRefusal()));
    this.result = result;
  }

  JobResult result() {
    return result;
  }
}
