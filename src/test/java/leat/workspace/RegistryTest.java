package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import leat.LeatException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
  @TempDir Path temporary;
  private TestWorkspace test;
  private Registry registry;

  @BeforeEach
  void open() {
    test = new TestWorkspace(temporary);
    registry = test.workspace.registry();
  }

  @Test
  void theHighestNumberNamesProduction() {
    assertThat(registry.production()).isEmpty();
    Promotion first = registry.promote(promote("1"), Optional.empty());
    Promotion second = registry.promote(promote("2"), registry.production());
    Promotion third = registry.promote(rollback("1"), registry.production());
    assertThat(registry.production()).contains(third);
    assertThat(registry.history()).containsExactly(first, second, third);
    assertThat(registry.history()).extracting(Promotion::number).containsExactly(1L, 2L, 3L);
    assertThat(third.previous()).isEqualTo("2");
    assertThat(test.folder.resolve("registry/000003.json")).exists();
  }

  @Test
  void theLoserOfARaceHearsWhoWon() {
    registry.promote(promote("1"), Optional.empty());
    Optional<Promotion> seen = registry.production();
    Promotion winner = registry.promote(promote("2"), seen);
    assertThatThrownBy(() -> registry.promote(promote("3"), seen))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot promote model 3: model 2 was put into production first, by ann at %s."
                + " Compare again",
            winner.at());
  }

  @Test
  void hasOneWinnerPerNumber() throws Exception {
    for (int race = 0; race < 50; race++) {
      Optional<Promotion> seen = registry.production();
      List<Boolean> won = Race.between(List.of(attempt("1", seen), attempt("2", seen)));
      assertThat(won).containsOnlyOnce(true);
    }
    assertThat(registry.history()).hasSize(50);
  }

  @Test
  void knowsWhatWasInProductionAtAMoment() throws Exception {
    writeEntry(1, "1", "2026-01-01T00:00:00Z");
    writeEntry(2, "2", "2026-02-01T00:00:00Z");
    assertThat(registry.asOf(Instant.parse("2025-12-31T23:59:59Z"))).isEmpty();
    assertThat(registry.asOf(Instant.parse("2026-01-31T23:59:59Z")))
        .map(Promotion::model)
        .contains("1");
    assertThat(registry.asOf(Instant.parse("2026-02-01T00:00:00Z")))
        .map(Promotion::model)
        .contains("2");
  }

  @Test
  void refusesAnotherAction() {
    assertThatThrownBy(() -> new PromotionRequest("1", "demote", "ann", "", null))
        .hasMessage("Invalid action: promote or rollback, found demote");
  }

  private Callable<Boolean> attempt(String model, Optional<Promotion> over) {
    return () -> {
      try {
        registry.promote(promote(model), over);
        return true;
      } catch (LeatException e) {
        return false;
      }
    };
  }

  private void writeEntry(int number, String model, String at) throws Exception {
    Path folder = Files.createDirectories(test.folder.resolve("registry"));
    String entry =
        TestWorkspace.fixture("promotion-1.json")
            .replace("\"number\" : 2", "\"number\" : " + number)
            .replace("\"model\" : \"3\"", "\"model\" : \"" + model + "\"")
            .replace("2026-11-23T05:45:01Z", at);
    Files.writeString(folder.resolve("00000" + number + ".json"), entry);
  }

  private static PromotionRequest promote(String model) {
    return new PromotionRequest(model, "promote", "ann", "better", "a run");
  }

  private static PromotionRequest rollback(String model) {
    return new PromotionRequest(model, "rollback", "ann", "worse", null);
  }
}
