package leat.features;

/**
 * What became of a column, and why.
 *
 * @param column its name
 * @param kind {@code number}, {@code category}, {@code boolean}, {@code date}, {@code time}, {@code
 *     high-cardinality category}; of columns that are no features {@code id}, {@code constant} or
 *     {@code left out}
 * @param reason in words, from the training rows
 */
public record FeatureDecision(String column, String kind, String reason) {
  static final String ID = "id";
  static final String CONSTANT = "constant";
  static final String LEFT_OUT = "left out";
}
