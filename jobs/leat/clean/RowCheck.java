package leat.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import leat.contract.CanonicalText;
import leat.contract.Column;
import leat.contract.RowReader;
import leat.contract.Violation;
import leat.expectations.Expectation;
import leat.expectations.RowRules;
import leat.expectations.Tally;
import leat.table.Schemas;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Reads one ingested row after another by the contract; of one task alone, as it reuses memory. */
final class RowCheck {
  private final List<Column> columns;
  private final RowReader reader;
  private final Object[] raw;
  private final Object[] typed;
  private final List<Violation> violations = new ArrayList<>();
  private final RowRules rules;

  /**
   * A check of rows.
   *
   * @param tally counts what fails the expectations
   */
  RowCheck(Checks checks, Tally tally) {
    this.columns = checks.contract().columns();
    this.reader = RowReader.of(checks.contract());
    this.raw = new Object[columns.size()];
    this.typed = new Object[columns.size()];
    this.rules = new RowRules(checks.contract(), checks.expectations(), checks.moment(), tally);
  }

  /**
   * Whether a row keeps the contract and the rules that quarantine, SQL ones left out; the other
   * methods are about the row read last.
   */
  boolean keeps(Row ingested) {
    for (int i = 0; i < raw.length; i++) {
      raw[i] = ingested.get(Schemas.ORIGIN_COLUMNS + i);
    }
    violations.clear();
    boolean keepsContract = reader.read(raw, typed, violations);
    return rules.check(ingested.getLong(0), typed, violations) && keepsContract;
  }

  /** Whether it keeps the contract. */
  boolean keepsContract() {
    return violations.isEmpty();
  }

  /** Its values; overwritten by the next row. */
  Object[] typed() {
    return typed;
  }

  /** The row with typed values, and others behind them. */
  Row typed(Row ingested, Object... others) {
    int end = Schemas.ORIGIN_COLUMNS + typed.length;
    Object[] values = origin(ingested, end + others.length);
    System.arraycopy(typed, 0, values, Schemas.ORIGIN_COLUMNS, typed.length);
    System.arraycopy(others, 0, values, end, others.length);
    return RowFactory.create(values);
  }

  /**
   * The row as quarantine stores it.
   *
   * @param others expectations that it fails besides those that were checked here
   */
  Row rejected(Row ingested, String run, List<Expectation> others) {
    List<Expectation> failed = new ArrayList<>(rules.reasons());
    failed.addAll(others);
    Object[] values = origin(ingested, Schemas.quarantine().size());
    int at = Schemas.ORIGIN_COLUMNS;
    values[at++] = each(Violation::reason, failed, Expectation::name);
    values[at++] = each(Violation::rule, failed, Expectation::kind);
    values[at++] = each(Violation::column, failed, RowCheck::column);
    values[at++] = null;
    values[at++] = CollectionConverters.asScala(rawByColumn());
    values[at++] = run;
    values[at] = CleanJob.NAME;
    return RowFactory.create(values);
  }

  private static Object[] origin(Row ingested, int size) {
    Object[] values = new Object[size];
    for (int i = 0; i < Schemas.ORIGIN_COLUMNS; i++) {
      values[i] = ingested.get(i);
    }
    return values;
  }

  private String[] each(
      Function<Violation, String> ofViolation,
      List<Expectation> failed,
      Function<Expectation, String> ofExpectation) {
    return Stream.concat(violations.stream().map(ofViolation), failed.stream().map(ofExpectation))
        .toArray(String[]::new);
  }

  /** What concerns no single column concerns the record. */
  private static String column(Expectation expectation) {
    return expectation.columns().size() == 1 ? expectation.columns().get(0) : "";
  }

  private Map<String, String> rawByColumn() {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < raw.length; i++) {
      values.put(columns.get(i).name(), CanonicalText.of(raw[i]));
    }
    return Collections.unmodifiableMap(values);
  }
}
