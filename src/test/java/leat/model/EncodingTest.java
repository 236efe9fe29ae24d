package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import leat.Json;
import leat.LeatException;
import leat.contract.Contract;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final Step NUMBER = new NumberOf("age", "n");
  private static final Step TEXT = new CategoryOf("job", "t");

  @Test
  void namesSlotsByFeatureAndCategory() {
    assertThat(MarketingModel.ENCODING.slotNames())
        .containsExactly("age", "age is missing", "occupation=admin.", "occupation=technician");
    assertThat(MarketingModel.ENCODING.slots()).isEqualTo(4);
    assertThat(MarketingModel.ENCODING.layout().get(2).firstSlot()).isEqualTo(2);
    assertThat(MarketingModel.ENCODING.layout().get(2).width()).isEqualTo(2);
  }

  @Test
  void knowsTheColumnsItReads() {
    assertThat(MarketingModel.ENCODING.columns()).containsExactly("age", "occupation");
  }

  @Test
  void canLeaveOutStepsThatNoFeatureNeeds() {
    Encoding encoding =
        new Encoding(
            List.of(NUMBER, TEXT, new ImputeNumber("n", 1, "i"), new Scale("n", 0, 1, "s")),
            List.of("i"));

    assertThat(encoding.withoutUnused())
        .isEqualTo(new Encoding(List.of(NUMBER, new ImputeNumber("n", 1, "i")), List.of("i")));
  }

  @Test
  void encodesARow() {
    assertThat(encode("c1", 50, "admin.", null)).containsExactly(1.0, 0.0, 0.0);
    assertThat(encode("c2", null, null, null)).containsExactly(-0.2, 1.0, 1.0);
    assertThat(encode("c3", 40, "pilot", null)).containsExactly(0.0, 0.0, -1.0);
  }

  @Test
  void refusesAValueThatIsReadBeforeItIsMade() {
    assertInvalid(
        List.of(new ImputeNumber("n", 1, "i"), NUMBER),
        List.of("i"),
        "Invalid encoding: i reads a value that no earlier step makes, found n");
  }

  @Test
  void refusesAValueOfAnotherKind() {
    assertInvalid(
        List.of(TEXT, new ImputeNumber("t", 1, "i")),
        List.of("i"),
        "Invalid encoding: i reads a NUMBER, found the TEXT t");
  }

  @Test
  void refusesTwoValuesOfOneName() {
    assertInvalid(
        List.of(NUMBER, new CategoryOf("job", "n")),
        List.of("n"),
        "Invalid encoding: outputs of steps must differ, found twice n");
  }

  @Test
  void refusesFeaturesThatAreNoNumbersOrCodes() {
    assertInvalid(
        List.of(TEXT),
        List.of("t"),
        "Invalid encoding: a feature is a number, a code or a position, found the TEXT t");
    assertInvalid(
        List.of(TEXT),
        List.of("age"),
        "Invalid encoding: a feature is a number, a code or a position, found no value age");
    assertInvalid(
        List.of(NUMBER),
        List.of("n", "n"),
        "Invalid encoding: features must differ, found twice n");
    assertInvalid(
        List.of(NUMBER), List.of(), "Invalid encoding: at least one feature is needed, found none");
  }

  @Test
  void refusesAContractWithoutItsColumns() {
    Contract other = new Contract(List.of(MarketingModel.CONTRACT.columns().get(0)));

    assertThatThrownBy(() -> MarketingModel.ENCODING.compile(other))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot encode column age: the contract does not have it");
  }

  @Test
  void bindsToJsonAndBack() {
    String json = Json.line(MarketingModel.ENCODING);

    assertThat(Json.bind(Json.mapper().valueToTree(MarketingModel.ENCODING), Encoding.class))
        .isEqualTo(MarketingModel.ENCODING);
    assertThat(json)
        .startsWith(
            "{\"steps\":[{\"type\":\"number-of\",\"column\":\"age\",\"output\":\"age:number\"}");
  }

  @Test
  void aCompiledEncodingTravelsToOtherProcesses() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(MarketingModel.ENCODING.compile(MarketingModel.CONTRACT));
    }
    double[] features = new double[3];
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RowEncoder copy = (RowEncoder) in.readObject();
      copy.encode(new Object[] {null, 30, "technician", null}, features);
    }
    assertThat(features).containsExactly(-1.0, 0.0, 1.0);
  }

  private static double[] encode(Object... row) {
    double[] features = new double[3];
    MarketingModel.ENCODING.compile(MarketingModel.CONTRACT).encode(row, features);
    return features;
  }

  private static void assertInvalid(List<Step> steps, List<String> features, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Encoding(steps, features))
        .withMessage(message);
  }
}
