package leat.samples;

import static leat.samples.Fault.Fate.BROKEN_VALUE;
import static leat.samples.Fault.Fate.CLEANED;
import static leat.samples.Fault.Fate.MISSING;

import java.util.List;

/** Faults in the values of a well-formed row. */
enum ValueFault implements Fault {
  AGE_BELOW(
      "age below 18",
      0.002,
      BROKEN_VALUE,
      List.of("age: min"),
      Spelling.oneOf("0", "7", "-1", "17"),
      "age"),
  AGE_ABOVE(
      "age above 100",
      0.002,
      BROKEN_VALUE,
      List.of("age: max"),
      Spelling.oneOf("101", "140", "999"),
      "age"),
  INCOME_TEXT(
      "annual_income not a number",
      0.004,
      BROKEN_VALUE,
      List.of("annual_income: type"),
      Spelling.oneOf("about 40k", "52,000", "12.500,00 EUR"),
      "annual_income"),
  AGE_AND_INCOME(
      "both age and annual_income wrong",
      0.001,
      BROKEN_VALUE,
      List.of("age: type", "annual_income: type"),
      Spelling.oneOf("not given"),
      "age",
      "annual_income"),
  LABEL_INVALID(
      "responded neither yes nor no",
      0.002,
      BROKEN_VALUE,
      List.of("responded: type"),
      Spelling.oneOf("maybe", "2", "later"),
      "responded"),
  AGE_MISSING("age missing", 0.01, "age"),
  INCOME_MISSING("annual_income missing", 0.02, "annual_income"),
  OCCUPATION_MISSING("occupation missing", 0.02, "occupation"),
  MARITAL_MISSING("marital_status missing", 0.01, "marital_status"),
  LAST_CONTACT_MISSING("last_contact missing", 0.02, "last_contact"),
  CHANNEL_MISSING("channel missing", 0.005, "channel"),
  REGION_MISSING("region missing", 0.01, "region"),
  OCCUPATION_SPELLED("occupation spelled otherwise", 0.04, Spelling::variant, "occupation"),
  MARITAL_SPELLED("marital_status spelled otherwise", 0.02, Spelling::variant, "marital_status"),
  CHANNEL_SPELLED("channel spelled otherwise", 0.02, Spelling::variant, "channel"),
  REGION_SPELLED("region spelled otherwise", 0.02, Spelling::variant, "region"),
  LABEL_SPELLED("responded spelled otherwise", 0.01, Spelling::answer, "responded"),
  OTHER_DATE("signup_date as dd/MM/yyyy", 0.1, Spelling::dayFirst, "signup_date");

  private final String says;
  private final double rate;
  private final Fate fate;
  private final List<String> reasons;
  private final Spelling spelling;
  private final List<String> columns;

  ValueFault(
      String says,
      double rate,
      Fate fate,
      List<String> reasons,
      Spelling spelling,
      String... columns) {
    this.says = says;
    this.rate = rate;
    this.fate = fate;
    this.reasons = reasons;
    this.spelling = spelling;
    this.columns = List.of(columns);
  }

  ValueFault(String says, double rate, String column) {
    this(says, rate, MISSING, List.of(), Spelling.NULL_TOKENS, column);
  }

  ValueFault(String says, double rate, Spelling spelling, String column) {
    this(says, rate, CLEANED, List.of(), spelling, column);
  }

  @Override
  public String says() {
    return says;
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public Fate fate() {
    return fate;
  }

  @Override
  public List<String> reasons() {
    return reasons;
  }

  boolean needsLabel() {
    return columns.contains("responded");
  }

  /** Plants the fault for the {@code turn}-th time; the turns go through the spellings. */
  void plant(List<String> fields, int turn) {
    for (String column : columns) {
      int at = Row.COLUMNS.indexOf(column);
      fields.set(at, spelling.write(fields.get(at), turn));
    }
  }
}
