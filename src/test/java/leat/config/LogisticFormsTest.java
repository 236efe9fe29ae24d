package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogisticFormsTest {
  @TempDir Path folder;
  private ConfigFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ConfigFiles(folder);
  }

  @Test
  void areNumbersAsTheyAreByDefault() {
    assertThat(forms("")).containsExactly(LogisticForms.PLAIN);
  }

  @Test
  void makeACandidateOfEachCombination() {
    assertThat(forms("numeric = [linear, hinge], interactions = [0, 20], bins = 8, knots = 5"))
        .containsExactly(
            new LogisticForms(NumericForm.LINEAR, 8, 5, 0, 0),
            new LogisticForms(NumericForm.LINEAR, 8, 5, 20, 1),
            new LogisticForms(NumericForm.HINGE, 8, 5, 0, 1),
            new LogisticForms(NumericForm.HINGE, 8, 5, 20, 1));
  }

  @Test
  void areSmoothedAsTheConfigSays() {
    assertThat(forms("numeric = bins, smoothing = [0, 4]"))
        .extracting(LogisticForms::smoothing)
        .containsExactly(0.0, 4.0);
    assertThat(forms("smoothing = 2"))
        .containsExactly(new LogisticForms(NumericForm.LINEAR, 16, 12, 0, 2));
  }

  @Test
  void sayWhatDoesNotFit() {
    String candidate = "numeric = hinges, bins = 1, knots = 1, interactions = -1, smoothing = -2";
    assertThat(files.problems(ConfigFiles.MINIMAL + train(candidate)))
        .filteredOn(line -> line.contains("Invalid"))
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).contains("linear, bins, hinge"))
        .anySatisfy(line -> assertThat(line).contains("from 2 to 256"));
  }

  private List<LogisticForms> forms(String settings) {
    return files.load(ConfigFiles.MINIMAL + train(settings)).train().candidates().stream()
        .map(candidate -> ((LogisticSettings) candidate).forms())
        .toList();
  }

  private static String train(String settings) {
    return "train.candidates = [{ type = logistic-regression, " + settings + " }]\n";
  }
}
