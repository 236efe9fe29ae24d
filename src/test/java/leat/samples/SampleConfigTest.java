package leat.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.LeatException;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.RowReader;
import leat.contract.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleConfigTest {
  private static final Contract MARKETING = config("marketing", Map.of()).columns();

  /** What a row's values became, and what it broke. */
  private record Reading(List<Object> values, List<String> reasons) {}

  @ParameterizedTest
  @EnumSource(ValueFault.class)
  void theMarketingContractMakesOfEveryFaultWhatTheReadmeSays(ValueFault fault) {
    List<Row> rows =
        Month.JANUARY.uncorrupted().stream().filter(row -> !row.note().isEmpty()).toList();
    for (int turn = 0; turn < 200; turn++) {
      Row row = rows.get(turn);
      Reading clean = read(row.fields());
      Reading faulty = read(planted(fault, row, turn));
      assertThat(faulty.reasons()).isEqualTo(fault.reasons());
      if (fault.fate() == Fault.Fate.CLEANED) {
        assertThat(faulty.values()).isEqualTo(clean.values());
      }
      if (fault.fate() == Fault.Fate.MISSING) {
        assertThat(faulty.values()).containsOnlyOnce((Object) null);
        assertThat(clean.values()).doesNotContainNull();
      }
    }
  }

  @Test
  void theMarketingContractAcceptsEveryRowOfEveryMonthBeforeFaultsArePlanted() {
    for (Month month : Month.ALL) {
      for (Row row : month.uncorrupted()) {
        assertThat(read(row.fields()).reasons()).as(row.customerId()).isEmpty();
      }
    }
  }

  @Test
  void aLabelThatIsNotInYetIsRefusedForTraining() {
    List<String> fields = new ArrayList<>(Month.MARCH.uncorrupted().get(4000).fields());
    fields.set(Row.COLUMNS.indexOf("responded"), "");
    assertThat(read(fields).reasons()).containsExactly("responded: required");
  }

  @Test
  void everyColumnOfTheTrueModelIsAFeatureAndNoOther() {
    Set<String> terms =
        Set.copyOf(
            TrueModel.USUAL.terms().stream().map(TrueModel.Term::column).distinct().toList());
    assertThat(MARKETING.withRole(Role.FEATURE))
        .extracting(Column::name)
        .containsExactlyInAnyOrderElementsOf(terms);
  }

  @ParameterizedTest
  @CsvSource({"bank-marketing, BANK_MARKETING_DATA, 17", "adult, ADULT_DATA, 15"})
  void theOtherExamplesReadTheirDataFromAFolderNamedInTheEnvironment(
      String name, String variable, int columns) {
    PipelineConfig config = config(name, Map.of(variable, "/some folder"));
    assertThat(config.sources().get(0).path()).allMatch(path -> path.startsWith("/some folder/"));
    assertThat(config.columns().columns()).hasSize(columns);
    assertThatThrownBy(() -> config(name, Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining(variable);
  }

  private static PipelineConfig config(String name, Map<String, String> environment) {
    return ConfigLoader.load(Path.of("conf", name + ".conf"), Map.of(), environment);
  }

  private static List<String> planted(ValueFault fault, Row row, int turn) {
    List<String> fields = new ArrayList<>(row.fields());
    fault.plant(fields, turn);
    return fields;
  }

  /** Reads fields in the order of the files. */
  private static Reading read(List<String> fields) {
    List<Column> columns = MARKETING.columns();
    String[] raw = new String[columns.size()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = fields.get(Row.COLUMNS.indexOf(columns.get(i).name()));
    }
    Object[] typed = new Object[raw.length];
    List<Violation> violations = new ArrayList<>();
    RowReader.of(MARKETING).read(raw, typed, violations);
    return new Reading(Arrays.asList(typed), violations.stream().map(Violation::reason).toList());
  }
}
