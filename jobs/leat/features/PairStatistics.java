package leat.features;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import leat.ExactSum;
import leat.contract.Contract;
import leat.model.Encoding;
import leat.model.RowEncoder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What all training rows say of pairs of features, from one pass: exact sums, in any order. */
final class PairStatistics implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final MathContext DIGITS = new MathContext(40);

  private final List<Pair> pairs;
  private final List<Pairing> codes = new ArrayList<>();
  private final List<Sums> numbers = new ArrayList<>();
  private long rows;

  private PairStatistics(List<Pair> pairs) {
    this.pairs = pairs;
    for (Pair pair : pairs) {
      codes.add(pair.isCode() ? new Pairing(pair.firstWidth(), pair.secondWidth()) : null);
      numbers.add(pair.isCode() ? null : new Sums());
    }
  }

  /** Sums of x, y, their squares and their product. */
  private static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ExactSum[] sums = new ExactSum[5];

    Sums() {
      for (int i = 0; i < sums.length; i++) {
        sums[i] = new ExactSum();
      }
    }

    void add(double x, double y) {
      sums[0].add(x);
      sums[1].add(y);
      sums[2].add(x * x);
      sums[3].add(y * y);
      sums[4].add(x * y);
    }

    void add(Sums other) {
      for (int i = 0; i < sums.length; i++) {
        sums[i].add(other.sums[i]);
      }
    }

    double correlation(long rows) {
      BigDecimal[] s = new BigDecimal[sums.length];
      for (int i = 0; i < s.length; i++) {
        s[i] = value(sums[i]);
      }
      BigDecimal n = BigDecimal.valueOf(rows);
      double xx = n.multiply(s[2]).subtract(s[0].multiply(s[0])).doubleValue();
      double yy = n.multiply(s[3]).subtract(s[1].multiply(s[1])).doubleValue();
      double xy = n.multiply(s[4]).subtract(s[0].multiply(s[1])).doubleValue();
      return xx > 0 && yy > 0 ? xy / Math.sqrt(xx) / Math.sqrt(yy) : 0;
    }

    private static BigDecimal value(ExactSum sum) {
      BigInteger unit = BigInteger.ONE.shiftLeft(ExactSum.FRACTION_BITS);
      return new BigDecimal(sum.scaled()).divide(new BigDecimal(unit), DIGITS);
    }
  }

  static PairStatistics of(
      Dataset<Row> training, Contract contract, Encoding encoding, List<Pair> pairs) {
    PairStatistics none = new PairStatistics(List.copyOf(pairs));
    return Merged.of(
        training
            .javaRDD()
            .mapPartitions(rows -> List.of(none.ofPart(rows, contract, encoding)).iterator()),
        none,
        PairStatistics::and);
  }

  private PairStatistics ofPart(Iterator<Row> rows, Contract contract, Encoding encoding) {
    PairStatistics found = new PairStatistics(pairs);
    RowEncoder encoder = encoding.compile(contract);
    Object[] typed = new Object[contract.columns().size()];
    double[] encoded = new double[encoder.width()];
    while (rows.hasNext()) {
      Typed.copy(rows.next(), typed);
      encoder.encode(typed, encoded);
      found.add(encoded);
    }
    return found;
  }

  private void add(double[] encoded) {
    rows++;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      double x = encoded[pair.first()];
      double y = encoded[pair.second()];
      if (pair.isCode()) {
        codes.get(i).add((int) x, (int) y);
      } else {
        numbers.get(i).add(x - pair.firstCenter(), y - pair.secondCenter());
      }
    }
  }

  private PairStatistics and(PairStatistics other) {
    rows += other.rows;
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).isCode()) {
        codes.get(i).add(other.codes.get(i));
      } else {
        numbers.get(i).add(other.numbers.get(i));
      }
    }
    return this;
  }

  /** Whether each pair tells the same: codes one to one, numbers correlated at least so much. */
  List<Boolean> proven(double correlation) {
    List<Boolean> proven = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      proven.add(
          pairs.get(i).isCode()
              ? codes.get(i).isOneToOne()
              : Math.abs(numbers.get(i).correlation(rows)) >= correlation);
    }
    return proven;
  }
}
