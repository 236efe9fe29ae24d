package leat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Protection;
import leat.contract.Protection.Method;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.contract.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalReaderTest {
  private static final PrivacyKey KEY = PrivacyKey.of("00".repeat(31) + "01");

  @ParameterizedTest
  @CsvSource({
    "DATE, 1984-07-03, , , 1984",
    "TIMESTAMP, 1999-12-31T23:30:00-01:00, , , 2000",
    "STRING, 8005 Zürich, 2, , 80",
    "STRING, ab, 3, , a",
    "STRING, \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00, 2, , \uD83D\uDE00\uD83D\uDE00",
    "STRING, a, 3, , ''",
    "INT, 47, , 10, 40",
    "INT, -47, , 10, -50",
    "LONG, 9007199254740993, , 2, 9007199254740992",
    "DOUBLE, 0.35, , 0.1, 0.3",
    "DOUBLE, 51234.5, , 5000, 50000",
  })
  void generalises(ColumnType type, String raw, Integer keep, Double step, String expected) {
    Column column = column(type, new Protection(Method.GENERALIZE, keep, step));
    assertThat(PersonalReader.of(column, null).read(raw, broken -> {})).isEqualTo(expected);
  }

  @Test
  void appliesTheRulesFirst() {
    Column column = column(ColumnType.STRING, new Protection(Method.HASH));
    PersonalReader reader = PersonalReader.of(column, KEY);
    List<Violation> broken = new ArrayList<>();
    // As HmacTest has it for ann@example.org
    String hash = "5cacc4bcdce1b169d4a012de3ab19174182f3298113c236c0a0269542bb9eeda";
    assertThat(reader.read(" Ann@Example.ORG ", broken::add)).isEqualTo(hash);
    assertThat(reader.read("?", broken::add)).isEmpty();
    assertThat(broken).isEmpty();
    assertThat(reader.read("bo@example.org", broken::add)).isEmpty();
    assertThat(broken).extracting(Violation::reason).containsExactly("x: one-of");
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"HASH", "TOKENIZE", "ENCRYPT"})
  void equalValuesStayEqualHoweverTheyAreWritten(Method method) {
    PersonalReader reader =
        PersonalReader.of(column(ColumnType.DOUBLE, new Protection(method)), KEY);
    String three = reader.read("3000000", broken -> {});
    assertThat(reader.read("3000000.0", broken -> {})).isEqualTo(three);
    assertThat(reader.read("3e6", broken -> {})).isEqualTo(three);
    assertThat(reader.read("3000001", broken -> {})).isNotEqualTo(three);
  }

  private static Column column(ColumnType type, Protection protection) {
    boolean hash = type == ColumnType.STRING && protection.method() == Method.HASH;
    ValueRules rules =
        new ValueRules(
            hash ? List.of(Cleaning.TRIM, Cleaning.LOWER) : List.of(),
            Set.of("?"),
            Map.of(),
            List.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            hash ? Set.of("ann@example.org") : Set.of(),
            false);
    return new Column("x", type, Role.IGNORE, rules, null, protection);
  }
}
