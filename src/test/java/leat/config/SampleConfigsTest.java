package leat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import leat.contract.Role;
import org.junit.jupiter.api.Test;

class SampleConfigsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("ADULT_DATA", "/uci", "BANK_MARKETING_DATA", "/uci");

  @Test
  void readsTheMarketingConfig() {
    PipelineConfig config = load("marketing");
    assertThat(config.columns().withRole(Role.KEY)).hasSize(1);
    assertThat(config.train().candidates())
        .extracting(candidate -> ((LogisticSettings) candidate).regParam())
        .containsExactly(0.0, 0.01, 0.1);
  }

  @Test
  void readsTheAdultConfig() {
    PipelineConfig config = load("adult");
    assertThat(config.sources().get(0).path())
        .containsExactly("/uci/adult.data", "/uci/adult.test");
    assertThat(config.columns().columns().get(14)).isEqualTo(config.columns().label());
    assertThat(config.split().testFiles()).containsExactly("*adult.test");
  }

  @Test
  void readsTheBankMarketingConfig() {
    PipelineConfig config = load("bank-marketing");
    assertThat(config.sources().get(0).csv().delimiter()).isEqualTo(';');
    assertThat(config.columns().columns()).hasSize(17);
  }

  private static PipelineConfig load(String name) {
    return ConfigLoader.load("conf/" + name + ".conf", Map.of(), ENVIRONMENT);
  }
}
