package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardSettingsTest {
  @TempDir Path folder;
  private ConfigFiles files;

  @BeforeEach
  void writeIntoTheFolder() {
    files = new ConfigFiles(folder);
  }

  @Test
  void sayNothingByDefault() {
    assertThat(files.load(ConfigFiles.MINIMAL).card())
        .isEqualTo(new CardSettings(null, null, List.of(), List.of()));
  }

  @Test
  void areTextsOrListsOfThem() {
    String card =
        """
        model-card {
          owner = "Marketing, Graz"
          intended-use = calls
          not-for = "credit"
          limits = [young, old]
        }
        """;
    assertThat(files.load(ConfigFiles.MINIMAL + card).card())
        .isEqualTo(
            new CardSettings(
                "Marketing, Graz", "calls", List.of("credit"), List.of("young", "old")));
  }

  @Test
  void areNoOtherKeys() {
    assertThat(files.problems(ConfigFiles.MINIMAL + "model-card.intended-uses = calls\n"))
        .anySatisfy(line -> assertThat(line).contains("intended-use"));
  }
}
