package leat.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.model.CategoryOf;
import leat.model.GoldenFile;
import leat.model.ModelJson;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.PortableModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxDraftTest {
  private static final PortableModel NUMBER =
      OneColumn.model(ColumnType.DOUBLE, new NumberOf("x", "n"));
  private static final List<Object[]> ROWS = OneColumn.rows(NUMBER, List.of(0.5, -3.0));

  @Test
  void whatIsPublishedIsTheGraphThatWasChecked() throws InvalidProtocolBufferException {
    OnnxDraft draft = OnnxDraft.of(NUMBER, ROWS);
    assertThat(draft.report().told())
        .isEqualTo(
            "model.onnx scores %d golden rows as model.json does, largest difference %.1e"
                .formatted(ROWS.size(), draft.report().largestDifference()));

    byte[] content =
        draft.published(7, OnnxMetadata.of(NUMBER, "7", "{}", "CC-BY-4.0")).orElseThrow();
    ModelProto model = ModelProto.parseFrom(content);
    assertThat(model.getModelVersion()).isEqualTo(7);
    assertThat(metadata(model))
        .containsEntry("model_license", "CC-BY-4.0")
        .containsEntry("leat.format", "leat-onnx")
        .containsEntry("leat.format_version", "1")
        .containsEntry("leat.model_version", "7")
        .containsEntry("leat.signature", "{}")
        .containsEntry("leat.threshold", "0.5")
        .containsEntry("leat.classes", "[\"no\",\"yes\"]")
        .containsEntry("leat.missing_text", "\uFDD0")
        .containsEntry("leat.missing_integer", "-9223372036854775808")
        .containsEntry(
            "leat.inputs",
            "[{\"name\":\"x\",\"type\":\"double\",\"given_as\":\"number; NaN where missing\"}]");
    String golden = new GoldenFile(NUMBER).write(ROWS);
    assertThat(new OnnxCheck(NUMBER, content).of(golden).holds()).isTrue();
    assertThat(new OnnxCheck(NUMBER, content).of(golden).rows()).isEqualTo(ROWS.size());
  }

  private static Map<String, String> metadata(ModelProto model) {
    return model.getMetadataPropsList().stream()
        .collect(
            Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
  }

  @Test
  void theSameModelGivesTheSameBytes() throws Inexpressible {
    PortableModel again = ModelJson.read(ModelJson.write(NUMBER));
    assertThat(OnnxExport.of(again)).isEqualTo(OnnxExport.of(NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"probabilities", "decision", "label"})
  void aColumnNamedAsAnOutputIsRefused(String name) {
    Contract contract = OneColumn.named(name, ColumnType.DOUBLE);
    assertThat(reason(OneColumn.model(contract, new NumberOf(name, "n"))))
        .isEqualTo(
            "ONNX cannot express it, column %s has the name of an output of the graph"
                .formatted(name));
  }

  @Test
  void aCategoryThatStandsForMissingIsRefused() {
    OneHot step = new OneHot("t", List.of("red", "\uFDD0"), "c");
    assertThat(reason(OneColumn.model(ColumnType.STRING, new CategoryOf("x", "t"), step)))
        .isEqualTo(
            "ONNX cannot express it, a category of column x is U+FDD0, which stands for a missing"
                + " text");
  }

  @Test
  void aCategoryThatADoubleDoesNotTellFromTheNextIsRefused() {
    OneHot step = new OneHot("t", List.of("7", "-9007199254740993"), "c");
    assertThat(reason(OneColumn.model(ColumnType.LONG, new CategoryOf("x", "t"), step)))
        .isEqualTo(
            "ONNX cannot express it, category -9007199254740993 of column x is a whole number that"
                + " a double does not tell from the next");
    OneHot below = new OneHot("t", List.of("9007199254740991"), "c");
    assertThat(reason(OneColumn.model(ColumnType.LONG, new CategoryOf("x", "t"), below))).isEmpty();
  }

  @Test
  void nothingIsMadeWhereNobodyAsked() {
    assertThat(OnnxDraft.off().report().told())
        .isEqualTo("There is no model.onnx: register.onnx.export is off");
    assertThat(OnnxDraft.off().published(1, Map.of())).isEmpty();
  }

  @Test
  void anotherGraphIsFoundWithTheRow() throws Inexpressible {
    PortableModel shifted =
        OneColumn.model(
            ColumnType.DOUBLE, new NumberOf("x", "y"), new leat.model.Scale("y", 0.000_01, 1, "n"));
    OnnxReport report = OnnxReport.of(new OnnxCheck(NUMBER, OnnxExport.of(shifted)).of(ROWS));
    assertThat(report.written()).isFalse();
    assertThat(report.told())
        .startsWith(
            "There is no model.onnx: onnxruntime and model.json disagree at row 0: expected [");
  }

  @Test
  void bytesThatAreNoGraphAreRefused() {
    OnnxCheck garbage = new OnnxCheck(NUMBER, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> garbage.of(ROWS))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot read model.onnx: it is no ONNX model");
    OnnxCheck empty = new OnnxCheck(NUMBER, new byte[0]);
    assertThatThrownBy(() -> empty.of(ROWS))
        .isInstanceOf(LeatException.class)
        .hasMessageStartingWith("Cannot score with onnxruntime: ");
  }

  private static String reason(PortableModel model) {
    return OnnxDraft.of(model, OneColumn.rows(model, List.of())).report().reason();
  }
}
