package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import leat.model.LogisticModel;
import leat.model.PortableModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {
  @TempDir Path temporary;
  private Server server;

  @BeforeEach
  void aServerOfAModelWithMeans() {
    ServedWorkspace workspace = new ServedWorkspace(temporary);
    PortableModel plain = ServedWorkspace.model(0.1);
    LogisticModel logistic = (LogisticModel) plain.estimator();
    double[] means = {0, 0.5, 0.25, 0.5};
    workspace.publish(
        1,
        PortableModel.of(
            plain.columns(),
            plain.classes(),
            plain.encoding(),
            new LogisticModel(logistic.coefficients(), logistic.intercepts(), means),
            plain.threshold(),
            plain.about()));
    workspace.promote("1");
    server = Client.server(workspace, Map.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsWhatEachColumnContributes() {
    JsonNode reasons = Client.tree(ask("application/json", Client.GOOD)).path("reasons");
    assertThat(reasons.path("outcome").asText()).isEqualTo("yes");
    assertThat(reasons.path("space").asText()).isEqualTo("margin");
    // 0.1 + 0.5 * 0.5 - 0.25 * 0.25 + 0.75 * 0.5, and -2 + 0.5 + 0.75 + 0.1
    assertThat(reasons.path("base").asDouble()).isEqualTo(0.6625, within(1e-12));
    assertThat(reasons.path("total").asDouble()).isEqualTo(-0.65, within(1e-12));
    assertContribution(reasons.at("/columns/0"), "age", "30", 2 * -1);
    assertContribution(reasons.at("/columns/1"), "postcode", "10", 0.75 * 0.5);
    assertContribution(reasons.at("/columns/2"), "occupation", "admin", 0.5 * 0.5 + 0.25 * 0.25);
    assertThat(reasons.path("others").asDouble()).isZero();
  }

  @Test
  void tellsThemInLinesOfCsv() {
    HttpResponse<String> answer = ask("text/csv", "age,job,postcode\n30,admin,10115\n1,,\n");
    assertThat(answer.body().lines().toList())
        .satisfiesExactly(
            header -> assertThat(header).endsWith(",errors,reasons"),
            scored ->
                assertThat(scored).endsWith(",age: -2.0; postcode: 0.375; occupation: 0.3125"),
            refused -> assertThat(refused).endsWith("\"age: must be at least 18, found 1\","));
  }

  private HttpResponse<String> ask(String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)).header("Content-Type", type);
    return new Client(server).send(request, "/v1/predict?explain=true");
  }

  private static void assertContribution(
      JsonNode found, String column, String value, double contribution) {
    assertThat(found.path("column").asText()).isEqualTo(column);
    assertThat(found.path("value").asText()).isEqualTo(value);
    assertThat(found.path("contribution").asDouble()).isEqualTo(contribution, within(1e-12));
  }
}
