package leat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTest {
  private final RowReader reader =
      RowReader.of(
          new Contract(
              List.of(
                  Rules.of(ColumnType.STRING).required().column("id"),
                  Rules.of(ColumnType.INT).range(18.0, 100.0).column("age"),
                  Rules.of(ColumnType.DOUBLE).column("emp.var.rate"))));

  @Test
  void readsARow() {
    Object[] typed = new Object[3];
    List<Violation> violations = new ArrayList<>();
    assertThat(reader.read(new String[] {"a", "20", null}, typed, violations)).isTrue();
    assertThat(typed).containsExactly("a", 20, null);
    assertThat(violations).isEmpty();
  }

  @Test
  void findsEveryViolationOfARow() {
    Object[] typed = new Object[3];
    List<Violation> violations = new ArrayList<>();
    assertThat(reader.read(new String[] {"", "120", "x"}, typed, violations)).isFalse();
    assertThat(violations)
        .containsExactly(
            new Violation("id", "required", ""),
            new Violation("age", "max", "120"),
            new Violation("emp.var.rate", "type", "x"));
    assertThat(typed).containsOnlyNulls();
  }
}
