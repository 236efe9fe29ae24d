package leat.profile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import leat.contract.ColumnType;

/**
 * What the values of a column most likely are.
 *
 * @param type the type that nearly all of them can be read as, see {@link #ENOUGH}; else string
 * @param formats that this takes, tried in order; empty: the type's own
 * @param fraction of the values that can be read so
 * @param twin a format that reads as many of them, but differently, such as MM/dd/yyyy for
 *     dd/MM/yyyy; else null
 * @param leadingZeros whether there are whole numbers with zeros in front, which makes them texts
 */
public record LikelyType(
    ColumnType type, List<String> formats, double fraction, String twin, boolean leadingZeros) {
  /** What part of the values must be of a type. */
  public static final double ENOUGH = 0.95;

  /** The type that values are stored as. */
  static LikelyType stored(ValueKind kind) {
    return new LikelyType(ColumnType.valueOf(kind.name()), List.of(), 1, null, false);
  }

  /** The type that texts can be read as. */
  static LikelyType of(TypeTally tally) {
    TypeVotes votes = new TypeVotes(tally.sets());
    boolean zeros = votes.leadingZeros();
    return Stream.of(
            votes.times(ColumnType.DATE),
            votes.numbers(),
            votes.times(ColumnType.TIMESTAMP),
            votes.words())
        .filter(t -> t.fraction() >= ENOUGH && !(zeros && t.type().isNumber()))
        .max(Comparator.comparingDouble(LikelyType::fraction))
        .orElse(new LikelyType(ColumnType.STRING, List.of(), 1, null, zeros));
  }
}
