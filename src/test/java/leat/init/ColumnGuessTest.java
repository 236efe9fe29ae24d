package leat.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntFunction;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Protection;
import leat.contract.Role;
import leat.init.Proposed.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns are taken for, as the config says it once it is read back. */
class ColumnGuessTest {
  private static final int ROWS = 400;

  @TempDir Path folder;
  Proposing proposing;

  @BeforeEach
  void inAFolder() {
    proposing = new Proposing(folder);
  }

  @Test
  void aUniqueColumnThatIsCalledSoIsTheKey() {
    Column id = column("customer_id", i -> "C" + i);
    assertThat(id.role()).isEqualTo(Role.KEY);
    assertThat(reason("customer_id", i -> "C" + i))
        .isEqualTo("key: 400 different values in 400 rows");
    assertThat(column("weight", i -> i + ".5").role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void aKeyWithARepetitionIsStillOne() {
    Proposed proposed = proposed("id", i -> "C" + Math.max(3, i));
    assertThat(proposing.config(proposed).columns().withRole(Role.KEY)).hasSize(1);
    assertThat(proposed.text())
        .contains("# to keep one row of each, say clean { deduplicate = key }");
  }

  @Test
  void anIdThatComesAgainAndAgainMakesGroups() {
    Proposed proposed = proposed("visitor_id", i -> "V" + i % 90);
    PipelineConfig config = proposing.config(proposed);
    assertThat(config.columns().withRole(Role.GROUP)).hasSize(1);
    assertThat(proposed.text()).contains("by = group");
    assertThat(column("education-num", i -> Integer.toString(i % 30)).role())
        .isEqualTo(Role.FEATURE);
  }

  @Test
  void codesWithZerosInFrontStayTexts() {
    Column zip = column("zip", i -> "%05d".formatted(i % 40));
    assertThat(zip.type()).isEqualTo(ColumnType.STRING);
    assertThat(zip.role()).isEqualTo(Role.FEATURE);
  }

  @Test
  void missingTextsAreNamed() {
    Column age = column("age", i -> i % 5 == 0 ? "n/a" : i % 7 == 0 ? "?" : "" + i % 60);
    assertThat(age.type()).isEqualTo(ColumnType.INT);
    assertThat(age.rules().missing()).containsExactlyInAnyOrder("n/a", "?");
  }

  @Test
  void unknownIsMissingAmongNumbersAndACategoryAmongTexts() {
    Column age = column("age", i -> i % 3 == 0 ? "unknown" : "" + i % 60);
    assertThat(age.type()).isEqualTo(ColumnType.INT);
    assertThat(age.rules().missing()).containsExactly("unknown");
    Column job = column("job", i -> i % 3 == 0 ? "unknown" : "clerk" + i % 4);
    assertThat(job.rules().missing()).isEmpty();
    Column loan = column("loan", i -> i % 3 == 0 ? "unknown" : i % 2 == 0 ? "yes" : "no");
    assertThat(loan.type()).isEqualTo(ColumnType.STRING);
  }

  @Test
  void whatCannotBeReadIsSaid() {
    IntFunction<String> values = i -> i % 100 == 1 ? "oops" : "" + i % 60;
    assertThat(column("age", values).type()).isEqualTo(ColumnType.INT);
    assertThat(proposed("age", values).text())
        .contains("1.0 % of the values cannot be read so, such as \"oops\"");
  }

  @Test
  void truthValuesAreReadInTheirLanguage() {
    Column member = column("member", i -> i % 3 == 0 ? "Ja" : i % 3 == 1 ? "ja" : "nein");
    assertThat(member.type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(member.rules().clean()).contains(Cleaning.LOWER);
    assertThat(member.rules().trueTexts()).containsExactly("ja");
    assertThat(member.rules().falseTexts()).containsExactly("nein");
  }

  @Test
  void ambiguousDatesAreSaid() {
    IntFunction<String> values = i -> "%02d/%02d/2023".formatted(1 + i % 12, 1 + i % 11);
    assertThat(column("seen", values).rules().formats()).containsExactly("dd/MM/yyyy");
    assertThat(decision("seen", values).warnings().get(0)).contains("MM/dd/yyyy as well");
    assertThat(decision("seen", i -> "%02d/03/2023".formatted(1 + i % 27)).warnings()).isEmpty();
  }

  @Test
  void anotherCaseIsAnotherSpelling() {
    Column colour = column("colour", i -> i % 2 == 0 ? "Red" : i % 3 == 0 ? "red" : "blue");
    assertThat(colour.rules().clean()).contains(Cleaning.LOWER);
    assertThat(column("size", i -> i % 2 == 0 ? "L" : "S").rules().clean())
        .doesNotContain(Cleaning.LOWER);
  }

  @Test
  void constantAndEmptyColumnsAndFreeTextAreIgnored() {
    assertThat(reason("c", i -> "same")).isEqualTo("constant: every row has \"same\"");
    assertThat(reason("c", i -> "")).isEqualTo("empty: no row has a value");
    assertThat(reason("note", i -> "the customer called about case " + i + " and left"))
        .startsWith("free text: 400 different");
    assertThat(reason("name", i -> "p" + i)).startsWith("like an id: 400");
    assertThat(column("c", i -> "same").role()).isEqualTo(Role.IGNORE);
    assertThat(column("name", i -> "p" + i).role()).isEqualTo(Role.IGNORE);
  }

  @Test
  void whatTellsTheLabelIsWarnedOf() {
    IntFunction<String> leak = i -> Double.toString(i % 4 == 0 ? 5 + i / 1000.0 : i / 1000.0);
    assertThat(decision("days", leak).warnings().get(0))
        .startsWith("tells the label nearly alone (AUC 0.99");
    assertThat(column("days", leak).role()).isEqualTo(Role.FEATURE);
    IntFunction<String> present = i -> i % 4 == 0 ? "2023-01-" + (10 + i % 20) : "";
    assertThat(decision("cancelled", present).warnings().get(0)).startsWith("tells the label");
    assertThat(decision("other", i -> Integer.toString(i * 7919 % 400)).warnings()).isEmpty();
    Decision copy = decision("copy", i -> i % 4 == 0 ? "gone" : "here");
    assertThat(copy.role()).isEqualTo(Role.IGNORE);
    assertThat(copy.reason()).isNotEmpty();
  }

  @Test
  void aNumberThatStandsFarOutIsMentioned() {
    assertThat(proposed("pdays", i -> i % 2 == 0 ? "999" : "" + i % 30).text())
        .contains("# 999 stands in 50.0 % of the rows")
        .contains("missing = [\"999\"]");
  }

  @Test
  void aNumberThatNobodyCanMeanIsMissing() {
    IntFunction<String> ages = i -> i == 5 ? "999" : i == 9 ? "-1" : "" + (18 + i % 60);
    assertThat(column("age", ages).rules().missing()).containsExactly("-1", "999");
    assertThat(column("pdays", i -> i % 2 == 0 ? "-1" : "" + i % 60).rules().missing()).isEmpty();
  }

  @Test
  void namesWithDotsAndSpacesAreQuoted() {
    assertThat(column("emp.var rate", i -> "" + i % 60).type()).isEqualTo(ColumnType.INT);
    assertThat(column("true", i -> "" + i % 60).type()).isEqualTo(ColumnType.INT);
    assertThat(column("größe \"x\"", i -> "" + i % 60).type()).isEqualTo(ColumnType.INT);
  }

  @Test
  void namesThatAreLeatsOwnOrDifferInCaseAloneAreChanged() {
    assertThat(column("_file", "_file_2").sourceName()).isEqualTo("_file");
    assertThat(column("PLAIN", "PLAIN_2").sourceName()).isEqualTo("PLAIN");
  }

  private Column column(String name, String changed) {
    PipelineConfig config = proposing.config(proposed(name, i -> "" + i % 60));
    return config.columns().column(changed).orElseThrow();
  }

  /** More different values than are counted one by one, 8,192. */
  @Test
  void manyDifferentValuesAreShownByExamplesAndNotOverestimated() {
    StringBuilder text = new StringBuilder("id,at,label\n");
    for (int i = 0; i < 9_000; i++) {
      Instant at = Instant.ofEpochSecond(1_700_000_000L + i * 61L);
      text.append("%d,%s,%s\n".formatted(i * 3, at, i % 4 == 0 ? "yes" : "no"));
    }
    Proposed proposed = Proposing.proposed(proposing.file("many.csv", text.toString()), "label");
    assertThat(proposed.columns().get(0).reason())
        .matches("key: about (8,[789]..|9,000) different values in 9,000 rows");
    assertThat(proposed.columns().get(1).reason()).startsWith("times, such as \"2023-11-1");
  }

  @Test
  void personalColumnsAreProtectedByALineAndNotShown() {
    Proposed proposed = proposed("mail", i -> "ann" + i % 20 + "@example.org");
    assertThat(proposed.text())
        .contains("# ! looks personal (e-mail addresses)")
        .contains("  # mail { type = string, pii = hash }\n  mail { type = string }\n")
        .doesNotContain("@example.org");
    String protectedNow = proposed.text().replace("  # mail {", "  mail {");
    Path config = proposing.file("p.conf", protectedNow);
    Map<String, String> environment = Map.of("LEAT_PRIVACY_KEY", "0123456789abcdef".repeat(4));
    Contract contract = ConfigLoader.load(config, Map.of(), environment).columns();
    assertThat(contract.column("mail").orElseThrow().protection().method())
        .isEqualTo(Protection.Method.HASH);
  }

  @Test
  void aColumnWithoutNameIsLeftOut() {
    Proposed proposed = proposed("", i -> "" + i);
    assertThat(proposing.config(proposed).columns().columns()).hasSize(2);
    assertThat(proposed.remarks()).containsExactly("A column without a name is left out");
  }

  private Column column(String name, IntFunction<String> values) {
    return proposing.config(proposed(name, values)).columns().column(name).orElseThrow();
  }

  private String reason(String name, IntFunction<String> values) {
    return decision(name, values).reason();
  }

  private Decision decision(String name, IntFunction<String> values) {
    return proposed(name, values).columns().stream()
        .filter(column -> column.column().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The column beside a feature and a label that is yes in every fourth row. */
  private Proposed proposed(String name, IntFunction<String> values) {
    String quoted = '"' + name.replace("\"", "\"\"") + '"';
    StringBuilder text = new StringBuilder("plain," + quoted + ",label\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(
          "%d,\"%s\",%s\n".formatted(i * 31 % 97, values.apply(i), i % 4 == 0 ? "yes" : "no"));
    }
    return Proposing.proposed(proposing.file("x.csv", text.toString()), "label");
  }
}
