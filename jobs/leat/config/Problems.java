package leat.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leat.LeatException;

/** Collects what is wrong with a config, so that all of it is reported at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  private record Problem(Place place, String message) {
    String line() {
      return place + ": " + message;
    }
  }

  void add(Place place, String message) {
    found.add(new Problem(place, message));
  }

  /** How many there are so far, to see whether reading something added to them. */
  int count() {
    return found.size();
  }

  /** Ends the command with one line for each problem, in the order of file and line. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw LeatException.usage(
          String.join(
              "\n",
              found.stream()
                  .sorted(Comparator.comparing(Problem::place))
                  .map(Problem::line)
                  .distinct()
                  .toList()));
    }
  }
}
