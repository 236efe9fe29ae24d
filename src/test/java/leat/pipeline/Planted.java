package leat.pipeline;

import java.util.List;
import java.util.Locale;

/**
 * People with personal values, each of which has something in it that can be searched for, and
 * faults of every kind.
 */
final class Planted {
  /** What may be found nowhere; lower case. */
  static final List<String> MARKS =
      List.of(
          "plantedmail", "plantedname", "5550987", "4000123", "plantedssn", "-02-19", "plantedk");

  static final String SECRET = "5ec2e7c0ffee".repeat(6);

  /** The columns, with every way of protection. */
  static final String COLUMNS =
      """
      column-defaults.clean = [trim, lower]
      columns {
        id     { type = string, role = key, pii = hash, required = true }
        age    { type = int, min = 18 }
        income { type = double }
        colour { type = string }
        email  { type = string, pii = hash, role = ignore }
        name   { type = string, pii = mask, keep = 2, role = ignore }
        phone  { type = string, pii = tokenize, role = ignore, required = true }
        card   { type = string, pii = encrypt, role = ignore }
        ssn    { type = string, pii = drop }
        born   { type = date, pii = generalize }
        city   { type = string, pii = tokenize, one-of = [trondheim, "st. ives"] }
        answer { type = boolean, role = label, true = [yes], false = [no], required = true }
      }
      """;

  /** The names of the columns. */
  static final String HEADER = "id,age,income,colour,email,name,phone,card,ssn,born,city,answer\n";

  private Planted() {}

  /** Good rows. */
  static String good(int rows) {
    StringBuilder text = new StringBuilder();
    String[] people = People.csv(rows).split("\n");
    for (int i = 1; i <= rows; i++) {
      String[] person = people[i].split(",");
      text.append(row(i, person[1], person[2], person[3], person[4]));
    }
    return text.toString();
  }

  /** Rows that break a rule of clean's, or of ingest's; a duplicate; broken records; a comment. */
  static String faulty() {
    String good = row(9000, "40", "50000", "red", "yes").strip();
    return String.join(
            "\n",
            row(9002, "7", "50000", "red", "yes").strip(),
            row(9003, "40", "x", "red", "perhaps").strip(),
            good.replace(",1961-02-19,", ",61-02-19,"),
            good.replace(",1961-02-19,", ",plantedname,"),
            good.replace("Trondheim", "PlantedName Down"),
            good.replaceAll("\\+1 212 5550987 \\d+", ""),
            good,
            good,
            good + ",PlantedMail",
            "PlantedK9009,PlantedMail",
            good.replace("PlantedMail", "\"PlantedMail"),
            good.replace("PlantedMail", "\"PlantedMail\" x"),
            "#PlantedMail,PlantedName",
            "PlantedMail".repeat(400))
        + "\n";
  }

  private static String row(int i, String age, String income, String colour, String answer) {
    return String.format(
        Locale.ROOT,
        "PlantedK%d,%s,%s,%s,%s,%s,+1 212 5550987 %d,4000123%09d,PlantedSsn%d,1961-02-19,%s,%s\n",
        i,
        age,
        income,
        colour,
        "PlantedMail" + i + "@Example.ORG",
        "PlantedName McPlantedName" + i,
        i,
        i,
        i,
        i % 3 == 0 ? "Trondheim" : "St. Ives",
        answer);
  }
}
