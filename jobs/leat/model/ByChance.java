package leat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import leat.contract.ColumnType;

/** Values of a type by chance, from the smallest to the largest in size. */
final class ByChance {
  private static final int DAYS_TO_9999 = 2_932_896;
  private static final int DAYS_TO_1 = 719_162;
  private static final long SECONDS_PER_DAY = 86_400;

  private ByChance() {}

  /** Such a value; null for texts, which chance does not make better ones of. */
  static Object value(ColumnType type, Random random) {
    return switch (type) {
      case STRING -> null;
      case INT -> random.nextInt() >> random.nextInt(Integer.SIZE);
      case LONG -> random.nextLong() >> random.nextInt(Long.SIZE);
      case DOUBLE -> random.nextGaussian() * Math.pow(10, random.nextInt(24) - 12);
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.ofEpochDay(day(random));
      case TIMESTAMP ->
          Instant.ofEpochSecond(
              day(random) * SECONDS_PER_DAY + random.nextInt((int) SECONDS_PER_DAY),
              random.nextInt(1_000_000) * 1_000L);
    };
  }

  private static long day(Random random) {
    return random.nextInt(DAYS_TO_9999 + DAYS_TO_1 - 1) - (long) DAYS_TO_1 + 1;
  }
}
