package leat.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import leat.Json;
import leat.LeatException;
import leat.config.ServeConfig;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Protection;
import leat.contract.Protection.Method;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.CategoryOf;
import leat.model.ContractJson;
import leat.model.Encoding;
import leat.model.LogisticModel;
import leat.model.OneHot;
import leat.model.PortableModel;
import leat.privacy.PersonalReader;
import leat.privacy.PrivacyKey;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Personal columns that need a key come clear, and are protected with the key of training. */
class PrivacyKeyTest extends ServedTest {
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final String OTHER = "fedcba9876543210".repeat(4);
  private static final Offset<Double> EXACT = within(1e-12);
  private static final String MAIL = "ann@example.org";

  @ParameterizedTest
  @EnumSource(names = {"HASH", "TOKENIZE", "ENCRYPT"})
  void protectsAsIngestDid(Method method) {
    Contract contract = contract(method);
    Column mail = contract.column("email").orElseThrow();
    publish(contract, PersonalReader.of(mail, PrivacyKey.of(KEY)).read(MAIL, broken -> {}));
    start(KEY, Map.of());
    assertThat(probability(" Ann@Example.org ")).isEqualTo(ServedWorkspace.probability(1.5), EXACT);
    assertThat(probability("bob@example.org")).isEqualTo(ServedWorkspace.probability(0.5), EXACT);
  }

  @Test
  void hashesAsAnyOtherProgramWould() throws Exception {
    publish(contract(Method.HASH), hmac(MAIL));
    start(KEY, Map.of());
    assertThat(probability(MAIL)).isEqualTo(ServedWorkspace.probability(1.5), EXACT);
  }

  @Test
  void doesNotStartWithoutTheKeyOrWithAnother() {
    publish(contract(Method.HASH), "x");
    String expected = "it was protected with key " + PrivacyKey.of(KEY).id() + ", found ";
    assertThatThrownBy(() -> start(null, Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("Cannot read email as the model learned it: " + expected + "nothing");
    assertThatThrownBy(() -> start(OTHER, Map.of()))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining(expected + "key " + PrivacyKey.of(OTHER).id())
        .hasMessageContaining("set LEAT_PRIVACY_KEY or privacy.key-file");
  }

  @Test
  void staysWithTheModelBeforeWhereAnotherWantsAnotherKey() {
    start(OTHER, Map.of());
    double before = client.good();
    workspace.publish(2, model(contract(Method.HASH), "x"), json(contract(Method.HASH)), row());
    workspace.promote("2");
    await(() -> client.get("/v1/model").body().contains("it was protected with key"));
    assertThat(client.good()).isEqualTo(before);
  }

  @Test
  void logsKeyAndValuesAsIngestProtectsThem() throws Exception {
    publish(contract(Method.HASH), hmac(MAIL));
    start(KEY, Map.of("serve.log.sample", "1"));
    client.json("{\"customer_id\": \"c-17\", \"email\": \"" + MAIL + "\"}");
    server.close();
    List<String> lines = lines(workspace.pipeline().resolve("served"));
    assertThat(lines).singleElement().asString().doesNotContain("c-17", MAIL);
    JsonNode line = Json.read(lines.get(0), JsonNode.class);
    assertThat(line.at("/key/customer_id").asText()).isEqualTo(hmac("c-17"));
    assertThat(line.at("/values/email").asText()).isEqualTo(hmac(MAIL));
  }

  private void publish(Contract contract, String known) {
    workspace.publish(2, model(contract, known), json(contract), row());
    workspace.promote("2");
  }

  private static Object[] row() {
    return new Object[] {"a", "b", null};
  }

  private static ContractJson json(Contract contract) {
    return new ContractJson(contract, PrivacyKey.of(KEY).id());
  }

  private static Contract contract(Method method) {
    ValueRules mail =
        new ValueRules(
            List.of(Cleaning.TRIM, Cleaning.LOWER),
            Set.of(),
            Map.of(),
            List.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of(),
            false);
    Protection protection = new Protection(method);
    return new Contract(
        List.of(
            new Column(
                "customer_id", ColumnType.STRING, Role.KEY, ValueRules.NONE, null, protection),
            new Column("email", ColumnType.STRING, Role.FEATURE, mail, null, protection),
            new Column("responded", ColumnType.BOOLEAN, Role.LABEL, ValueRules.NONE)));
  }

  /** Margin = 0.5 + 1 where the protected address is the known one. */
  private static PortableModel model(Contract contract, String known) {
    return PortableModel.of(
        contract.ingested(),
        List.of("no", "yes"),
        new Encoding(
            List.of(
                new CategoryOf("email", "email:text"),
                new OneHot("email:text", List.of(known), "email:code")),
            List.of("email:code")),
        new LogisticModel(new double[][] {{1}}, new double[] {0.5}),
        0.5,
        Map.of());
  }

  private void start(String key, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("workspace", '"' + temporary.toString() + '"');
    all.put("serve.port", "0");
    all.put("serve.poll", "20ms");
    Map<String, String> environment = key == null ? Map.of() : Map.of("LEAT_PRIVACY_KEY", key);
    server = Server.start(ServeConfig.load(all, environment));
    client = new Client(server);
  }

  private double probability(String mail) {
    HttpResponse<String> answer = client.json("{\"email\": \"" + mail + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.tree(answer).path("probability").asDouble();
  }

  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(KEY), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
