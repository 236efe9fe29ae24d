package leat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One monthly file and how it is made.
 *
 * @param name of the file, without the ending
 * @param start first day of the month
 * @param customers rows before faults are planted
 * @param population who is contacted
 * @param model who responds
 * @param byteOrderMark whether the file starts with one
 * @param lineEnd line feed, or carriage return and line feed
 * @param late customers at the end of the month whose response is not known in the file
 */
public record Month(
    String name,
    LocalDate start,
    int customers,
    Population population,
    TrueModel model,
    boolean byteOrderMark,
    String lineEnd,
    int late) {

  /** The training month of the example config. */
  public static final Month JANUARY = usual("2026-01", 1, false, "\n", 0);

  /** A second month of the same kind; starts with a byte order mark. */
  public static final Month FEBRUARY = usual("2026-02", 2, true, "\n", 0);

  /** A batch whose last responses are not in yet; lines end with CR LF. */
  public static final Month MARCH = usual("2026-03", 3, false, "\r\n", 1500);

  /** Other customers, and another relation. */
  public static final Month APRIL =
      new Month(
          "2026-04-drifted",
          LocalDate.of(2026, 4, 1),
          4000,
          Population.DRIFTED,
          TrueModel.DRIFTED,
          false,
          "\n",
          0);

  /** Occupations and regions that no earlier month has. */
  public static final Month MAY =
      new Month(
          "2026-05-unseen",
          LocalDate.of(2026, 5, 1),
          3000,
          Population.UNSEEN,
          TrueModel.USUAL,
          false,
          "\n",
          0);

  /** All of them, in order. */
  public static final List<Month> ALL = List.of(JANUARY, FEBRUARY, MARCH, APRIL, MAY);

  private static Month usual(String name, int month, boolean mark, String lineEnd, int late) {
    return new Month(
        name,
        LocalDate.of(2026, month, 1),
        5000,
        Population.USUAL,
        TrueModel.USUAL,
        mark,
        lineEnd,
        late);
  }

  /** The rows before any fault is planted; the same at every call. */
  public List<Row> uncorrupted() {
    Dice dice = dice(1);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= customers; i++) {
      String id = "C%02d%05d".formatted(start.getMonthValue(), i);
      Row row = population.draw(dice, id, start);
      rows.add(row.withResponse(dice.chance(model.probability(row))));
    }
    return rows;
  }

  /** Draws of this month for one purpose. */
  Dice dice(int purpose) {
    return new Dice(start.toEpochDay() * 1000 + purpose);
  }

  /** Whether the response of a row is known in the file. */
  boolean labelled(int index) {
    return index < customers - late;
  }
}
