package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** openapi.json is what the specification wants, and tells the truth about what is answered. */
class OpenApiTest extends ServedTest {
  @BeforeEach
  void aServer() {
    start(Map.of());
  }

  @Test
  void isValid() {
    SwaggerParseResult parsed =
        new OpenAPIV3Parser().readContents(client.get("/openapi.json").body());
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getPaths().keySet())
        .containsExactly("/v1/predict", "/v1/model", "/health", "/ready", "/metrics");
    assertThat(parsed.getOpenAPI().getComponents().getSchemas())
        .containsOnlyKeys("Record", "SourceRecord", "Prediction", "Predictions", "Problem");
  }

  @Test
  void theSameParserFindsWhatIsWrong() {
    String broken = client.get("/openapi.json").body().replace("\"responses\":", "\"answers\":");
    assertThat(new OpenAPIV3Parser().readContents(broken).getMessages()).isNotEmpty();
  }

  @Test
  void answersHaveTheFieldsThatItNames() {
    JsonNode schemas = Client.tree(client.get("/openapi.json")).at("/components/schemas");
    assertNamed(schemas.at("/Prediction/properties"), Client.tree(client.json(Client.GOOD)));
    assertNamed(schemas.at("/Predictions/properties"), Client.tree(client.json("[{}]")));
    assertNamed(schemas.at("/Problem/properties"), Client.tree(client.json("{}")));
    assertNamed(schemas.at("/Problem/properties"), Client.tree(client.json("no json")));
  }

  private static void assertNamed(JsonNode properties, JsonNode answer) {
    assertThat(properties.size()).isPositive();
    assertThat(answer.fieldNames())
        .toIterable()
        .isNotEmpty()
        .allSatisfy(name -> assertThat(properties.has(name)).as(name).isTrue());
  }
}
