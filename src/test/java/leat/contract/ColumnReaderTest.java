package leat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leat.Json;
import org.junit.jupiter.api.Test;

class ColumnReaderTest {
  @Test
  void readsTheEmptyTextAfterCleaningAsMissing() {
    assertThat(Rules.of(ColumnType.STRING).read("")).isNull();
    assertThat(Rules.of(ColumnType.STRING).read(null)).isNull();
    assertThat(Rules.of(ColumnType.STRING).clean(Cleaning.TRIM).read(" \t\u00a0\u3000")).isNull();
    assertThat(Rules.of(ColumnType.STRING).read(" ")).isEqualTo(" ");
  }

  @Test
  void reportsAMissingValueThatIsRequired() {
    List<Violation> violations = new ArrayList<>();
    ColumnReader.of(Rules.of(ColumnType.INT).required().column("age")).read(null, violations::add);
    assertThat(violations).containsExactly(new Violation("age", "required", ""));
    assertThat(violations.get(0).reason()).isEqualTo("age: required");
  }

  @Test
  void cleansMissingTokensLikeValues() {
    Rules rules =
        Rules.of(ColumnType.STRING).clean(Cleaning.TRIM, Cleaning.LOWER).missing("N/A", " None ");
    assertThat(rules.read(" n/A ")).isNull();
    assertThat(rules.read("NONE")).isNull();
    assertThat(rules.read("Nona")).isEqualTo("nona");
  }

  @Test
  void mapsAfterCleaningAndChecksForMissingAgain() {
    Rules rules = Rules.of(ColumnType.STRING).clean(Cleaning.LOWER).map("M", "Male");
    assertThat(rules.read("m")).isEqualTo("Male");
    assertThat(rules.oneOf("Male").read("M")).isEqualTo("Male");
    assertThat(Rules.of(ColumnType.STRING).map("-", "").read("-")).isNull();
    assertThat(Rules.of(ColumnType.STRING).map("-", "nil").missing("nil").read("-")).isNull();
    assertThat(Rules.of(ColumnType.INT).map("none", "0").read("none")).isEqualTo(0);
  }

  @Test
  void appliesCleaningInOrder() {
    Rules rules = Rules.of(ColumnType.STRING).clean(Cleaning.SQUEEZE, Cleaning.UPPER);
    assertThat(rules.read("a\u00a0\n b")).isEqualTo("A B");
    assertThat(Rules.of(ColumnType.STRING).clean(Cleaning.NORMALIZE).read("e\u0301"))
        .isEqualTo("\u00e9");
    assertThat(Rules.of(ColumnType.STRING).clean(Cleaning.TRIM).read("\ud83d\ude00 "))
        .isEqualTo("\ud83d\ude00");
  }

  @Test
  void checksTheRangeIncludingItsEnds() {
    Rules rules = Rules.of(ColumnType.INT).range(18.0, 100.0);
    assertThat(rules.read("18")).isEqualTo(18);
    assertThat(rules.read("100")).isEqualTo(100);
    assertThat(rules.read("17")).isEqualTo("broken [min]");
    assertThat(rules.read("101")).isEqualTo("broken [max]");
  }

  @Test
  void reportsBothRangeAndAllowedValues() {
    Rules rules = Rules.of(ColumnType.INT).range(10.0, null).oneOf("10", "20");
    assertThat(rules.read("5")).isEqualTo("broken [min, one-of]");
    assertThat(rules.read("20.0")).isEqualTo(20);
  }

  @Test
  void comparesAllowedTextsCleaned() {
    Rules rules = Rules.of(ColumnType.STRING).clean(Cleaning.LOWER).oneOf("Single", "married");
    assertThat(rules.read("SINGLE")).isEqualTo("single");
    assertThat(rules.read("widowed")).isEqualTo("broken [one-of]");
  }

  @Test
  void readsBooleans() {
    Rules defaults = Rules.of(ColumnType.BOOLEAN);
    assertThat(defaults.read("Yes")).isEqualTo(true);
    assertThat(defaults.read("FALSE")).isEqualTo(false);
    assertThat(defaults.read("0")).isEqualTo(false);
    assertThat(defaults.read("maybe")).isEqualTo("broken [type]");
    assertThat(Rules.of(ColumnType.BOOLEAN).trueTexts(">50K").read("<=50K")).isEqualTo(false);
    Rules both = Rules.of(ColumnType.BOOLEAN).trueTexts("y").falseTexts("n");
    assertThat(both.read("y")).isEqualTo(true);
    assertThat(both.read("n")).isEqualTo(false);
    assertThat(both.read("yes")).isEqualTo("broken [type]");
  }

  @Test
  void readsTheSameUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(Rules.of(ColumnType.STRING).clean(Cleaning.LOWER).read("TITLE"))
          .isEqualTo("title");
      assertThat(Rules.of(ColumnType.STRING).clean(Cleaning.UPPER).read("title"))
          .isEqualTo("TITLE");
      assertThat(Rules.of(ColumnType.BOOLEAN).read("FALSE")).isEqualTo(false);
      assertThat(Rules.of(ColumnType.DOUBLE).read("1.5")).isEqualTo(1.5);
      assertThat(Rules.of(ColumnType.DATE).formats("d MMM yyyy").read("1 APR 2025"))
          .hasToString("2025-04-01");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readsTheSameAfterSerialization() throws Exception {
    ColumnReader reader =
        copy(
            ColumnReader.of(
                Rules.of(ColumnType.DATE).formats("d.M.yyyy").missing("-").column("day")));
    List<Violation> violations = new ArrayList<>();
    assertThat(reader.read("3.2.2025", violations::add)).hasToString("2025-02-03");
    assertThat(reader.read("-", violations::add)).isNull();
    assertThat(violations).isEmpty();
  }

  @Test
  void writesRulesAlikeWhateverTheOrderOfTheirTexts() {
    Column column = Rules.of(ColumnType.STRING).missing("z", "b", "a").oneOf("y", "x").column("c");
    assertThat(Json.line(column))
        .contains("\"missing\":[\"a\",\"b\",\"z\"]", "\"one_of\":[\"x\",\"y\"]");
  }

  @Test
  void refusesRulesThatTheTypeDoesNotHave() {
    assertThatThrownBy(() -> Rules.of(ColumnType.STRING).range(1.0, null).read("a"))
        .hasMessage("Invalid range: must be on a number, found STRING");
    assertThatThrownBy(() -> Rules.of(ColumnType.DATE).formats("HH:mm").read("a"))
        .hasMessage(
            "Invalid formats: must be a date pattern such as \"dd/MM/yyyy\", found \"HH:mm\"");
  }

  private static ColumnReader copy(ColumnReader reader) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(reader);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (ColumnReader) in.readObject();
    }
  }
}
