package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import org.junit.jupiter.api.Test;

class ModelJsonTest {
  @Test
  void writesTheSameBytesAsEver() throws IOException {
    assertThat(ModelJson.write(MarketingModel.MODEL)).isEqualTo(version1());
  }

  @Test
  void readsVersion1() throws IOException {
    assertThat(ModelJson.read(version1()))
        .usingRecursiveComparison()
        .isEqualTo(MarketingModel.MODEL);
  }

  @Test
  void numbersAreTheShortestThatReadBackToTheSameBits() {
    // Double.toString of JDK 17 gives 8.409999999999999E21, that of JDK 19 gives 8.41E21
    double[] numbers = {8.41E21, 0.1, -0.0, Double.MIN_VALUE};
    PortableModel model =
        PortableModel.of(
            MarketingModel.CONTRACT,
            List.of("no", "yes"),
            MarketingModel.ENCODING,
            new LogisticModel(new double[][] {numbers}, new double[] {1.0 / 3}),
            0.5,
            Map.of());

    String json = ModelJson.write(model);

    assertThat(json)
        .contains("\"coefficients\" : [ [ 8.41E21, 0.1, -0.0, 4.9E-324 ] ]")
        .contains("\"intercepts\" : [ 0.3333333333333333 ]");
    assertThat(ModelJson.read(json)).usingRecursiveComparison().isEqualTo(model);
  }

  @Test
  void refusesANewerVersionByName() {
    assertThatThrownBy(() -> ModelJson.read("{\"format\": \"leat-model\", \"version\": 2}"))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot read leat-model version 2: this Leat reads up to 1");
  }

  @Test
  void refusesADocumentWithAPartMissing() {
    assertThatThrownBy(() -> ModelJson.read("{\"format\": \"leat-model\", \"version\": 1}"))
        .isInstanceOf(LeatException.class)
        .hasMessageStartingWith("Cannot read leat-model: ");
  }

  @Test
  void refusesAnEncodingThatDoesNotHold() throws IOException {
    String broken = version1().replace("\"input\" : \"age:imputed\"", "\"input\" : \"nothing\"");

    assertThatThrownBy(() -> ModelJson.read(broken))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("age reads a value that no earlier step makes, found nothing");
  }

  private static String version1() throws IOException {
    try (InputStream in = ModelJsonTest.class.getResourceAsStream("/leat/model/model-v1.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
