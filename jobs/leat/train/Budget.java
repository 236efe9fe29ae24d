package leat.train;

/** How many fits, and how much time, a search may take. */
final class Budget {
  private final int mostFits;
  private final long mostSeconds;
  private int fits;
  private double seconds;

  /**
   * A budget.
   *
   * @param mostFits 0 for no limit
   * @param mostSeconds of fitting and judging, 0 for no limit
   */
  Budget(int mostFits, long mostSeconds) {
    this.mostFits = mostFits;
    this.mostSeconds = mostSeconds;
  }

  void spend(double secondsOfAFit) {
    fits++;
    seconds += secondsOfAFit;
  }

  int fits() {
    return fits;
  }

  double seconds() {
    return Math.round(seconds * 1e3) / 1e3;
  }

  /** Why so many more fits are not to be begun; null where they are. */
  String refusal(int more) {
    if (mostFits > 0 && fits + more > mostFits) {
      return "the budget of %d fits was used up".formatted(mostFits);
    }
    return mostSeconds > 0 && seconds >= mostSeconds
        ? "%d s were over".formatted(mostSeconds)
        : null;
  }
}
