package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import leat.contract.ColumnType;
import leat.expectations.Expectation;
import leat.expectations.KeyRule;
import leat.expectations.Operator;
import leat.expectations.Otherwise;
import leat.expectations.Rule;
import leat.expectations.TableRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationsTest {
  /** A column of each kind; expectations begin on line 12. */
  private static final String CONFIG =
      """
      pipeline = p
      source.path = a.csv
      columns {
        id { type = string, role = key }
        age { type = int, max = 100 }
        income { type = double }
        job { one-of = [a, b] }
        seen { type = date }
        "x.y" { type = timestamp }
        y { type = boolean, role = label }
      }
      """;

  @TempDir Path folder;
  private ConfigFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ConfigFiles(folder);
  }

  @Test
  void readsEveryRule() {
    assertThat(
            rules(
                "{ rule = not-null, columns = id }",
                "{ rule = type, columns = id, type = long }",
                "{ rule = range, columns = age, min = 18 }",
                "{ rule = range, columns = seen, min = 2020-01-01, max = 2030-01-01 }",
                "{ rule = length, columns = id, max = 10 }",
                "{ rule = regex, columns = id, pattern = \"C[0-9]{7}\" }",
                "{ rule = one-of, columns = age, values = [1, 2] }",
                "{ rule = not-in-future, columns = [seen, \"x.y\"] }",
                "{ rule = compare, columns = [age, income], operator = \"<=\" }",
                "{ rule = sql, expression = \"age  >\\n 1\" }"))
        .containsExactly(
            expectation("id: not-null", new Rule.NotNull(), "id"),
            expectation("id: type", new Rule.Type(ColumnType.LONG), "id"),
            expectation("age: range", new Rule.Range("18", null), "age"),
            expectation("seen: range", new Rule.Range("2020-01-01", "2030-01-01"), "seen"),
            expectation("id: length", new Rule.Length(null, 10L), "id"),
            expectation("id: regex", new Rule.Regex("C[0-9]{7}"), "id"),
            expectation("age: one-of", new Rule.OneOf(List.of("1", "2")), "age"),
            expectation("seen: not-in-future", new Rule.NotInFuture(), "seen"),
            expectation("x.y: not-in-future", new Rule.NotInFuture(), "x.y"),
            expectation("age <= income", new Rule.Compare(Operator.AT_MOST), "age", "income"),
            expectation("age > 1", new Rule.Sql("age  >\n 1")));
  }

  @Test
  void readsRulesOnTheTableAndOnKeys() {
    assertThat(
            rules(
                "{ rule = row-count, min = 1 }",
                "{ rule = null-fraction, columns = age, max = \"5 %\" }",
                "{ rule = mean, columns = [age, income], min = -1.5, name = sane }",
                "{ rule = quantile, columns = age, quantile = 0.5, max = 60 }",
                "{ rule = distinct-count, columns = job, min = 2, max = 2 }",
                "{ rule = freshness, columns = seen, max-age = 2 days }",
                "{ rule = unique, columns = [id, seen] }",
                "{ rule = references, columns = id, table.path = ids.csv }"))
        .containsExactly(
            expectation("row-count", new TableRule.RowCount(1L, null)),
            expectation("age: null-fraction", new TableRule.NullFraction(0.05), "age"),
            expectation("age: sane", new TableRule.Mean(-1.5, null), "age"),
            expectation("income: sane", new TableRule.Mean(-1.5, null), "income"),
            expectation("age: quantile", new TableRule.Quantile(0.5, null, 60.0), "age"),
            expectation("job: distinct-count", new TableRule.DistinctCount(2L, 2L), "job"),
            expectation("seen: freshness", new TableRule.Freshness(172_800), "seen"),
            expectation("id, seen: unique", new KeyRule.Unique(), "id", "seen"),
            expectation(
                "id: references",
                new KeyRule.References("csv", List.of("ids.csv"), List.of("id")),
                "id"));
  }

  @Test
  void reportsEveryProblemWithItsPlace() {
    assertThat(
            problems(
                "{ rule = rnge, columns = age, min = 1 }",
                "{ rule = range, columns = aeg, min = 1 }",
                "{ rule = range, columns = age }",
                "{ rule = range, columns = age, min = 5, max = 4 }",
                "{ rule = range, columns = [age, seen], min = 5 }",
                "{ rule = range, columns = job, min = 5 }",
                "{ rule = regex, columns = id, pattern = \"(\", min = 1 }",
                "{ rule = one-of, columns = age, values = [1, two] }",
                "{ rule = compare, columns = age, operator = \"<\" }",
                "{ rule = compare, columns = [age, seen], operator = \"<\" }",
                "{ rule = compare, columns = [age, income], operator = \"<>\" }"))
        .containsExactly(
            "x.conf:13: Invalid expectations[0].rule: must be one of not-null, type, range, length,"
                + " regex, one-of, not-in-future, compare, sql, row-count, null-fraction, mean,"
                + " quantile, distinct-count, freshness, unique, references, found \"rnge\", did you"
                + " mean \"range\"?",
            "x.conf:14: Invalid expectations[1].columns: must name a column, found \"aeg\", did you"
                + " mean \"age\"?",
            "x.conf:15: Invalid expectations[2].min: min or max must be given, found nothing",
            "x.conf:16: Invalid expectations[3].min: must be at most max (4), found 5",
            "x.conf:17: Invalid expectations[4].min: must be a date or time such as 2026-01-31 for"
                + " seen, found 5",
            "x.conf:18: Invalid expectations[5].columns: must be of type int, long, double, date or"
                + " timestamp for rule range, found job of type string",
            "x.conf:19: Invalid expectations[6].min: must be left out for rule regex, found 1",
            "x.conf:19: Invalid expectations[6].pattern: must be a regular expression of Java"
                + " (Unclosed group), found \"(\"",
            "x.conf:20: Invalid expectations[7].values: must be values of age, which is of type"
                + " int, found \"two\"",
            "x.conf:21: Invalid expectations[8].columns: must name two columns, found age",
            "x.conf:22: Invalid expectations[9].columns: must be of one type to compare, found int,"
                + " date",
            "x.conf:23: Invalid expectations[10].operator: must be one of <, <=, =, >=, >, !=, found"
                + " \"<>\", did you mean \"<\"?");
  }

  @Test
  void reportsProblemsOfTableAndKeyRulesAndOfWhatAllShare() {
    assertThat(
            problems(
                "{ rule = mean, columns = age, min = 1, otherwise = quarantine }",
                "{ rule = row-count, columns = age, min = 1.5, tolerance = 0.1 }",
                "{ rule = freshness, columns = seen, max-age = 2 }",
                "{ rule = freshness, columns = seen, max-age = soon, otherwise = stp }",
                "{ rule = quantile, columns = age, min = 1 }",
                "{ rule = null-fraction, columns = age, max = \"101 %\" }",
                "{ rule = unique }",
                "{ rule = unique, columns = [id, id], tolerance = \"some %\" }",
                "{ rule = references, columns = [id, age], table { columns = id } }",
                "{ rule = references, columns = id, table { path = x, tpye = csv } }",
                "{ rule = sql, columns = age, column = age }",
                "{ columns = age }",
                "{ rule = not-null, columns = age }, { rule = not-null, columns = age }",
                "{ rule = one-of, columns = job, values = [a] }"))
        .containsExactly(
            "x.conf:13: Invalid expectations[0].otherwise: must be warn or stop for a rule on the"
                + " table, found \"quarantine\"",
            "x.conf:14: Invalid expectations[1].tolerance: must be left out for a rule on the table,"
                + " found 0.1",
            "x.conf:14: Invalid expectations[1].columns: must be left out for rule row-count, found"
                + " age",
            "x.conf:14: Invalid expectations[1].min: must be a whole number, found 1.5",
            "x.conf:15: Invalid expectations[2].max-age: must be a time such as 2 days or 36 hours,"
                + " found 2",
            "x.conf:16: Invalid expectations[3].otherwise: must be one of warn, quarantine, stop,"
                + " found \"stp\", did you mean \"stop\"?",
            "x.conf:16: Invalid expectations[3].max-age: must be a time such as 2 days or 36 hours,"
                + " found \"soon\"",
            "x.conf:17: Invalid expectations[4].quantile: must be given, found nothing",
            "x.conf:18: Invalid expectations[5].max: must be from 0 to 1, or a percentage such as"
                + " \"0.1 %\", found \"101 %\"",
            "x.conf:19: Invalid expectations[6].columns: must name at least one column, found"
                + " nothing",
            "x.conf:20: Invalid expectations[7].tolerance: must be from 0 to 1, or a percentage such"
                + " as \"0.1 %\", found \"some %\"",
            "x.conf:20: Invalid expectations[7].columns: must name each column once, found id, id",
            "x.conf:21: Invalid expectations[8].table.path: must be given, found nothing",
            "x.conf:22: Invalid expectations[9].table.tpye: unknown key, did you mean \"type\"?",
            "x.conf:23: Invalid expectations[10].expression: must be given, found nothing",
            "x.conf:23: Invalid expectations[10].column: unknown key, did you mean \"columns\"?",
            "x.conf:24: Invalid expectations[11].rule: must be given, found nothing",
            "x.conf:25: Invalid expectations[13].name: must differ from other expectations and"
                + " reasons of the contract, found age: not-null",
            "x.conf:26: Invalid expectations[14].name: must differ from other expectations and"
                + " reasons of the contract, found job: one-of");
  }

  @Test
  void aProtectedColumnRefersToNothing() {
    String columns =
        CONFIG.replace("type = string, role = key", "type = string, role = key, pii = mask");
    String rule = "expectations = [ { rule = references, columns = [%s], table.path = x } ]\n";
    assertThat(files.problems(columns + rule.formatted("age, id")))
        .containsExactly(
            "x.conf:12: Invalid expectations[0].columns: must not be protected for rule references,"
                + " as the table's values are not, found id (pii = mask)");
    String year = CONFIG.replace("seen { type = date }", "seen { type = date, pii = generalize }");
    assertThat(files.load(year + rule.formatted("seen")).expectations()).hasSize(1);
  }

  private List<Expectation> rules(String... entries) {
    return files.load(text(entries)).expectations();
  }

  private List<String> problems(String... entries) {
    return files.problems(text(entries));
  }

  private static String text(String... entries) {
    return CONFIG + "expectations = [\n" + String.join("\n", entries) + "\n]\n";
  }

  private static Expectation expectation(String name, Rule rule, String... columns) {
    return new Expectation(name, rule, List.of(columns), Otherwise.WARN, 0, null);
  }
}
