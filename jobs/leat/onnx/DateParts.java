package leat.onnx;

import leat.contract.ColumnType;
import leat.model.DatePart;

/**
 * Parts of dates and times by whole numbers.
 *
 * @see <a href="https://howardhinnant.github.io/date_algorithms.html">H. Hinnant, chrono-Compatible
 *     Low-Level Date Algorithms</a>, whose years begin in March
 */
final class DateParts {
  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final long MICROS_PER_HOUR = 3_600_000_000L;
  private static final long DAYS_PER_ERA = 146_097;
  private static final long DAYS_TO_1970 = 719_468;

  private DateParts() {}

  /** The part as a number, NaN where the column's value is missing. */
  static Tensor of(DatePart step, Inputs inputs) {
    Tensor input = inputs.column(step.column());
    boolean isDate = inputs.type(step.column()) == ColumnType.DATE;
    return inputs.present(step.column(), part(step.part(), input, isDate).toDouble());
  }

  private static Tensor part(DatePart.Part part, Tensor input, boolean isDate) {
    if (part == DatePart.Part.HOUR) {
      return input.modulo(MICROS_PER_DAY).over(MICROS_PER_HOUR);
    }
    Tensor days = isDate ? input : input.minus(input.modulo(MICROS_PER_DAY)).over(MICROS_PER_DAY);
    // 1970-01-01 was a Thursday
    return part == DatePart.Part.WEEKDAY ? days.plus(3).modulo(7).plus(1) : ofYear(part, days);
  }

  private static Tensor ofYear(DatePart.Part part, Tensor days) {
    Tensor shifted = days.plus(DAYS_TO_1970);
    Tensor inEra = shifted.modulo(DAYS_PER_ERA);
    Tensor yearOfEra = yearOfEra(inEra);
    Tensor daysBefore = yearOfEra.times(365).plus(yearOfEra.over(4)).minus(yearOfEra.over(100));
    Tensor inYear = inEra.minus(daysBefore);
    Tensor fromMarch = inYear.times(5).plus(2).over(153);
    if (part == DatePart.Part.DAY) {
      return inYear.minus(fromMarch.times(153).plus(2).over(5)).plus(1);
    }
    if (part == DatePart.Part.MONTH) {
      return fromMarch.plus(2).modulo(12).plus(1);
    }
    Tensor era = shifted.minus(inEra).over(DAYS_PER_ERA);
    // January and February belong to the year that began in March before
    return yearOfEra.plus(era.times(400)).plus(fromMarch.over(10));
  }

  private static Tensor yearOfEra(Tensor inEra) {
    return inEra
        .minus(inEra.over(1_460))
        .plus(inEra.over(36_524))
        .minus(inEra.over(146_096))
        .over(365);
  }
}
