package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import leat.Json;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import leat.ledger.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {
  static Stream<Arguments> formats() {
    return Stream.of(
        format("manifest-1.json", "leat-manifest", Manifest::parse),
        format("run-1.json", "leat-run", RunRecord::parse),
        format("model-manifest-1.json", "leat-model-manifest", ModelManifest::parse),
        format("model-claim-1.json", "leat-model-claim", ModelClaim::parse),
        format("promotion-1.json", "leat-promotion", 2, Promotion::parse),
        format("promotion-2.json", "leat-promotion", 2, Promotion::parse),
        format("index-1.json", "leat-index", FormatsTest::index),
        format("snapshot-1.json", "leat-snapshot", Snapshot::parse),
        format("page-1.json", "leat-page", LandedPage::parse),
        format("source-digests-1.json", "leat-source-digests", SourceDigests.Digests::parse));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsOldVersionsAndLosesNothing(
      String file, String format, int newest, Function<String, Object> parser) throws Exception {
    String text = TestWorkspace.fixture(file);
    JsonNode before = Json.mapper().readTree(text);
    ObjectNode again = (ObjectNode) Json.mapper().readTree(Json.document(parser.apply(text)));
    if (before.path("version").asInt() < newest) {
      again.retain(before.properties().stream().map(Map.Entry::getKey).toList());
    }
    assertThat(again).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesANewerVersionByName(
      String file, String format, int newest, Function<String, Object> parser) {
    String newer =
        TestWorkspace.fixture(file).replaceFirst("\"version\" ?: ?[0-9]", "\"version\" : 99");
    assertThatThrownBy(() -> parser.apply(newer))
        .hasMessage("Cannot read " + format + " version 99: this Leat reads up to " + newest);
  }

  @Test
  void readsTheValuesOfAManifest() {
    Manifest manifest = Manifest.parse(TestWorkspace.fixture("manifest-1.json"));
    assertThat(manifest.rows()).isEqualTo(new RowBalance(10, 7, 1, 2, 0));
    assertThat(manifest.files().get(0)).isEqualTo(new FileEntry("data/part-0.parquet", 20, null));
  }

  @Test
  void readsTheValuesOfARun() {
    RunRecord run = RunRecord.parse(TestWorkspace.fixture("run-1.json"));
    assertThat(run.jobs().get(0).status()).isEqualTo(JobStatus.UP_TO_DATE);
    assertThat(run.jobs().get(0).quarantineReasons()).isEqualTo(Map.of("too many columns", 2L));
  }

  @Test
  void anEntryOfVersion1IsOneOfProduction() {
    Promotion promotion = Promotion.parse(TestWorkspace.fixture("promotion-1.json"));
    assertThat(promotion.alias()).isEqualTo("production");
    assertThat(promotion.forced()).isFalse();
    assertThat(promotion.gate().isNull()).isTrue();
  }

  @Test
  void anIndexThatIsDamagedAnywhereIsNone() {
    String text = TestWorkspace.fixture("index-1.json");
    for (String other : List.of(text.replace("T05:45", "T05:46"), text.replace("170", "171"))) {
      assertThatThrownBy(() -> index(other)).hasMessage("Cannot read leat-index: it is damaged");
    }
  }

  private static StampIndex.Document<ModelSummary> index(String text) {
    return StampIndex.Document.parse(text, ModelSummary.class);
  }

  private static Arguments format(String file, String format, Function<String, Object> parser) {
    return format(file, format, 1, parser);
  }

  private static Arguments format(
      String file, String format, int newest, Function<String, Object> parser) {
    return Arguments.of(file, format, newest, parser);
  }
}
