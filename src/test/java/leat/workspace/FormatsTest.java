package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        format("promotion-1.json", "leat-promotion", Promotion::parse),
        format("promotion-2.json", "leat-promotion", Promotion::parse),
        format("snapshot-1.json", "leat-snapshot", Snapshot::parse),
        format("page-1.json", "leat-page", LandedPage::parse),
        format("source-digests-1.json", "leat-source-digests", SourceDigests.Digests::parse));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsVersion1AndLosesNothing(String file, String format, Function<String, Object> parser)
      throws Exception {
    String text = TestWorkspace.fixture(file);
    String again = Json.document(parser.apply(text));
    assertThat(Json.mapper().readTree(again)).isEqualTo(Json.mapper().readTree(text));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesANewerVersionByName(String file, String format, Function<String, Object> parser) {
    String newer = TestWorkspace.fixture(file).replace("\"version\" : 1", "\"version\" : 99");
    assertThatThrownBy(() -> parser.apply(newer))
        .hasMessage("Cannot read " + format + " version 99: this Leat reads up to 1");
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

  private static Arguments format(String file, String format, Function<String, Object> parser) {
    return Arguments.of(file, format, parser);
  }
}
