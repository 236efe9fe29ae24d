package leat.samples;

import java.util.List;

/**
 * The logistic model that decides who responds: log-odds = intercept + sum of coefficient x value.
 *
 * @param intercept log-odds where every value is 0
 * @param terms numbers per unit, and categories against the reference category of their column
 */
public record TrueModel(double intercept, List<Term> terms) {

  /**
   * One feature of the design.
   *
   * @param column of the files
   * @param category whose rows have the value 1, the others 0; null for a number
   * @param unit by which a number is divided; 1 for a category
   * @param coefficient change of the log-odds per 1 of the value
   */
  public record Term(String column, String category, double unit, double coefficient) {
    /** The feature's value in a row. */
    public double value(Row row) {
      String field = row.field(column);
      return category == null ? Double.parseDouble(field) / unit : field.equals(category) ? 1 : 0;
    }
  }

  /** January to March, and May. Reference: admin, married, phone, north. */
  public static final TrueModel USUAL = new TrueModel(-2.5, terms(1, -0.9));

  /** April: e-mail works, income counts the other way. */
  public static final TrueModel DRIFTED = new TrueModel(-2.5, terms(-1, 0.7));

  private static List<Term> terms(double income, double email) {
    return List.of(
        number("age", 10, 0.25),
        number("annual_income", 10_000, 0.2 * income),
        number("last_contact", 100, -0.8),
        number("contacts", 1, -0.35),
        category("occupation", "management", 0.3),
        category("occupation", "technician", -0.2),
        category("occupation", "blue-collar", -0.8),
        category("occupation", "services", -0.4),
        category("occupation", "self-employed", 0),
        category("occupation", "retired", 0.9),
        category("occupation", "student", 1.4),
        category("marital_status", "single", 0.5),
        category("marital_status", "divorced", -0.3),
        category("channel", "email", email),
        category("channel", "web", 1),
        category("channel", "branch", 1.8),
        category("region", "south", 0.3),
        category("region", "east", -0.6),
        category("region", "west", 0.1),
        category("region", "central", 0));
  }

  private static Term number(String column, double unit, double coefficient) {
    return new Term(column, null, unit, coefficient);
  }

  private static Term category(String column, String category, double coefficient) {
    return new Term(column, category, 1, coefficient);
  }

  /** The features of a row, with a leading 1 for the intercept. */
  public double[] design(Row row) {
    double[] values = new double[terms.size() + 1];
    values[0] = 1;
    for (int i = 0; i < terms.size(); i++) {
      values[i + 1] = terms.get(i).value(row);
    }
    return values;
  }

  /** The intercept and the coefficients, in the order of {@link #design}. */
  public double[] coefficients() {
    double[] values = new double[terms.size() + 1];
    values[0] = intercept;
    for (int i = 0; i < terms.size(); i++) {
      values[i + 1] = terms.get(i).coefficient();
    }
    return values;
  }

  /** The probability that the customer responds. */
  public double probability(Row row) {
    double[] values = design(row);
    double[] weights = coefficients();
    double logit = 0;
    for (int i = 0; i < values.length; i++) {
      logit += values[i] * weights[i];
    }
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
