package leat.samples;

import java.time.LocalDate;

/**
 * Who is contacted in a month, and how.
 *
 * @param ageMean mean age before rounding and limits
 * @param incomeFactor on every income
 * @param occupations mix
 * @param channels mix
 * @param regions mix
 */
record Population(
    double ageMean,
    double incomeFactor,
    Mix<String> occupations,
    Mix<String> channels,
    Mix<String> regions) {

  private static final Mix<String> MARITAL =
      Mix.of("married", 0.55).and("single", 0.32).and("divorced", 0.13);

  /** January to March. */
  static final Population USUAL =
      new Population(42, 1, occupationsAsUsual(), channels(5, 3, 2, 1), regionsAsUsual());

  /** April: older, richer, reached by e-mail. */
  static final Population DRIFTED =
      new Population(49, 1.3, occupationsAsUsual(), channels(2, 7, 1, 1), regionsAsUsual());

  /** May: as usual, with occupations and regions that no earlier month has. */
  static final Population UNSEEN =
      new Population(
          42,
          1,
          occupationsAsUsual().and("gig worker", 0.08).and("data scientist", 0.05),
          channels(5, 3, 2, 1),
          regionsAsUsual().and("islands", 0.1).and("overseas", 0.04));

  private static Mix<String> occupationsAsUsual() {
    return Mix.of("admin", 0.18)
        .and("management", 0.18)
        .and("technician", 0.16)
        .and("blue-collar", 0.2)
        .and("services", 0.1)
        .and("self-employed", 0.05)
        .and("retired", 0.07)
        .and("student", 0.06);
  }

  private static Mix<String> channels(double phone, double email, double web, double branch) {
    return Mix.of("phone", phone).and("email", email).and("web", web).and("branch", branch);
  }

  private static Mix<String> regionsAsUsual() {
    return Mix.of("north", 0.3)
        .and("south", 0.25)
        .and("east", 0.2)
        .and("west", 0.15)
        .and("central", 0.1);
  }

  /** One customer of a month, without the response. */
  Row draw(Dice dice, String customerId, LocalDate month) {
    String occupation = dice.of(occupations);
    int age = age(dice, occupation);
    return new Row(
        customerId,
        age,
        income(dice, occupation, age),
        occupation,
        dice.of(MARITAL),
        Texts.email(dice, customerId),
        month.minusDays(30 + dice.below(3000)),
        1 + (int) (364 * dice.uniform() * dice.uniform()),
        dice.of(channels),
        contacts(dice),
        dice.of(regions),
        Texts.note(dice),
        false);
  }

  private int age(Dice dice, String occupation) {
    double shift = occupation.equals("retired") ? 22 : occupation.equals("student") ? -16 : 0;
    return limited(ageMean + shift + 11 * dice.normal(), 18, 95);
  }

  private int income(Dice dice, String occupation, int age) {
    double middle =
        switch (occupation) {
          case "management", "data scientist" -> 62_000;
          case "technician", "self-employed" -> 46_000;
          case "student" -> 14_000;
          case "retired" -> 27_000;
          default -> 34_000;
        };
    double income = incomeFactor * (middle + 250 * (age - 40) + 9_000 * dice.normal());
    return 100 * limited(income / 100, 60, 2_000);
  }

  private static int contacts(Dice dice) {
    int contacts = 1;
    while (contacts < 12 && dice.chance(0.5)) {
      contacts++;
    }
    return contacts;
  }

  private static int limited(double value, int least, int most) {
    return (int) StrictMath.max(least, StrictMath.min(most, StrictMath.rint(value)));
  }
}
