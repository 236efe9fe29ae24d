package leat.metrics;

import java.io.Serializable;
import java.util.stream.IntStream;
import leat.ExactSum;

/** What is added up over rows of several classes, the same in every order. */
final class MulticlassSums implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[][] decided;
  private final ExactSum[] actualWeight;
  private final ExactSum[] decidedWeight;
  private final ExactSum[] rightWeight;
  private final ExactSum logLoss = new ExactSum();
  private final ExactSum squares = new ExactSum();

  MulticlassSums(int classes) {
    this.decided = new long[classes][classes];
    this.actualWeight = sums(classes);
    this.decidedWeight = sums(classes);
    this.rightWeight = sums(classes);
  }

  private static ExactSum[] sums(int classes) {
    return IntStream.range(0, classes).mapToObj(k -> new ExactSum()).toArray(ExactSum[]::new);
  }

  void add(int label, double weight, double[] probabilities) {
    int choice = decision(probabilities);
    decided[label][choice]++;
    actualWeight[label].add(weight);
    decidedWeight[choice].add(weight);
    if (label == choice) {
      rightWeight[label].add(weight);
    }
    logLoss.add(weight * LogLoss.of(probabilities[label]));
    double square = 0;
    for (int k = 0; k < probabilities.length; k++) {
      double miss = probabilities[k] - (k == label ? 1 : 0);
      square += miss * miss;
    }
    squares.add(weight * square);
  }

  MulticlassSums merge(MulticlassSums other) {
    for (int label = 0; label < decided.length; label++) {
      for (int choice = 0; choice < decided.length; choice++) {
        decided[label][choice] += other.decided[label][choice];
      }
      actualWeight[label].add(other.actualWeight[label]);
      decidedWeight[label].add(other.decidedWeight[label]);
      rightWeight[label].add(other.rightWeight[label]);
    }
    logLoss.add(other.logLoss);
    squares.add(other.squares);
    return this;
  }

  /** The class with the highest probability, the first of equal ones. */
  static int decision(double[] probabilities) {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      best = probabilities[k] > probabilities[best] ? k : best;
    }
    return best;
  }

  /** Rows by what they are, then by what was decided. */
  long[][] decided() {
    return decided;
  }

  double weight() {
    return total(actualWeight);
  }

  double actual(int k) {
    return actualWeight[k].value();
  }

  /** Decisions about one class. */
  Decisions decisions(int k) {
    double right = rightWeight[k].value();
    return new Decisions(right, decidedWeight[k].value() - right, actual(k), weight());
  }

  Double accuracy() {
    return Ratio.orNull(total(rightWeight), weight());
  }

  Double logLoss() {
    return Ratio.orNull(logLoss.value(), weight());
  }

  Double brier() {
    return Ratio.orNull(squares.value(), weight());
  }

  private static double total(ExactSum[] sums) {
    ExactSum total = new ExactSum();
    for (ExactSum sum : sums) {
      total.add(sum);
    }
    return total.value();
  }
}
