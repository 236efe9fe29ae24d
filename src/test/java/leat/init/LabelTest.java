package leat.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.function.IntFunction;
import leat.ExitCode;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTest {
  @TempDir Path folder;
  Proposing proposing;

  @BeforeEach
  void inAFolder() {
    proposing = new Proposing(folder);
  }

  @Test
  void wordsForTrueAndFalseNeedNoChoice() {
    Column label = label(i -> i % 3 == 0 ? " Yes" : i % 3 == 1 ? "NO" : "yes", null);
    assertThat(label.type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(label.rules().trueTexts()).containsExactly("yes");
    assertThat(label.rules().falseTexts()).containsExactly("no");
    assertThat(label.rules().required()).isTrue();
  }

  @Test
  void aPositiveValueTurnsThemRound() {
    Column label = label(i -> i % 3 == 0 ? "yes" : "no", "no");
    assertThat(label.rules().trueTexts()).containsExactly("no");
    assertThat(label.rules().falseTexts()).containsExactly("yes");
  }

  @Test
  void ofTwoOtherValuesTheRarerIsPredicted() {
    Column label = label(i -> i % 3 == 0 ? "churned" : "stayed", null);
    assertThat(label.rules().trueTexts()).containsExactly("churned");
    Column other = label(i -> i % 3 == 0 ? "churned" : "stayed", "stayed");
    assertThat(other.rules().trueTexts()).containsExactly("stayed");
  }

  @Test
  void severalClassesStayUnlessOneIsNamed() {
    assertThat(label(i -> "k" + i % 3, null).type()).isEqualTo(ColumnType.STRING);
    Column one = label(i -> "k" + i % 3, "k1");
    assertThat(one.type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(one.rules().trueTexts()).containsExactly("k1");
    assertThat(one.rules().falseTexts()).isEmpty();
  }

  @Test
  void fewOtherTextsGoToQuarantine() {
    Proposed proposed = proposed(i -> i == 7 ? "maybe" : i % 3 == 0 ? "yes" : "no", null);
    assertThat(proposed.columns().get(1).warnings())
        .containsExactly("\"maybe\" mean neither: their rows go to quarantine");
    assertThat(proposing.config(proposed).columns().label().type()).isEqualTo(ColumnType.BOOLEAN);
  }

  @Test
  void whatCannotBeLearnedIsRefused() {
    refuses(i -> "yes", null, ExitCode.DATA_REFUSED, "every row that was read has \"yes\"");
    refuses(i -> "", null, ExitCode.DATA_REFUSED, "Cannot learn y: no row has a value");
    refuses(i -> "" + i, null, ExitCode.USAGE, "it has 200 different values");
    refuses(i -> "k" + i % 3, "k7", ExitCode.USAGE, "must be a value of y, found k7");
  }

  private void refuses(IntFunction<String> values, String positive, ExitCode code, String message) {
    assertThatThrownBy(() -> proposed(values, positive))
        .isInstanceOfSatisfying(LeatException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(message);
  }

  @Test
  void aMissingColumnIsToldWithTheNearest() {
    Path file = proposing.file("x.csv", "age,churn\n1,a\n2,b\n");
    assertThatThrownBy(() -> Proposing.proposed(file, "chrun"))
        .hasMessage("Invalid --label: must name a column, found chrun, did you mean \"churn\"?");
    assertThatThrownBy(() -> Proposing.proposed(file, "xyz"))
        .hasMessage("Invalid --label: must name a column, found xyz; there are age, churn");
  }

  @Test
  void nothingToLearnFromIsRefused() {
    Path file = proposing.file("one.csv", "y\n" + "a\nb\n".repeat(30));
    assertThatThrownBy(() -> Proposing.proposed(file, "y"))
        .hasMessage("Cannot make a config of one: it has one column only");
  }

  private Column label(IntFunction<String> values, String positive) {
    return proposing.config(proposed(values, positive)).columns().label();
  }

  private Proposed proposed(IntFunction<String> values, String positive) {
    StringBuilder text = new StringBuilder("plain,y\n");
    for (int i = 0; i < 200; i++) {
      text.append("%d,%s\n".formatted(i * 31 % 97, values.apply(i)));
    }
    Path file = proposing.file("x.csv", text.toString());
    return Proposed.of(Data.delimited(Proposing.request(file)), "y", positive);
  }
}
