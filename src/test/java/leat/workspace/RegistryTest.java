package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import leat.Json;
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
  void eachAliasHasALineOfItsOwnInOneRow() {
    Promotion staged = registry.promote(promote("2").as("staging"), Optional.empty());
    Promotion live = registry.promote(promote("1"), Optional.empty());
    Promotion next = registry.promote(promote("3").as("staging"), Optional.of(staged));
    assertThat(registry.production()).contains(live);
    assertThat(registry.current("staging")).contains(next);
    assertThat(registry.current("shadow")).isEmpty();
    assertThat(registry.record().current()).containsOnlyKeys("production", "staging");
    assertThat(next.number()).isEqualTo(3);
    assertThat(next.previous()).isEqualTo("2");
    assertThat(live.previous()).isNull();
  }

  @Test
  void aPromotionOfAnotherAliasTakesNoDecisionAway() {
    Optional<Promotion> seen = registry.current("staging");
    registry.promote(promote("1"), Optional.empty());
    assertThat(registry.promote(promote("2").as("staging"), seen).number()).isEqualTo(2);
  }

  @Test
  void racesOfDifferentAliasesAreAllWon() throws Exception {
    for (int race = 0; race < 20; race++) {
      Optional<Promotion> live = registry.production();
      Optional<Promotion> staged = registry.current("staging");
      Callable<Boolean> first = attempt(promote("1"), live);
      Callable<Boolean> second = attempt(promote("2").as("staging"), staged);
      assertThat(Race.between(List.of(first, second))).containsExactly(true, true);
    }
    assertThat(registry.history()).extracting(Promotion::number).hasSize(40).isSorted();
    assertThat(registry.record().of("staging")).hasSize(20);
  }

  @Test
  void recordsThatItWasForcedAndWhatTheGateFound() {
    JsonNode gate = Json.mapper().createObjectNode().put("passed", false);
    registry.promote(
        new PromotionRequest("1", "promote", "ann", "now", "run", "staging", true, gate),
        Optional.empty());
    Promotion read = registry.current("staging").orElseThrow();
    assertThat(read.forced()).isTrue();
    assertThat(read.gate()).isEqualTo(gate);
    assertThat(read.version()).isEqualTo(2);
  }

  @Test
  void rollsBackOneAfterAnotherAndNotForthAgain() {
    for (String model : List.of("1", "2", "3")) {
      registry.promote(promote(model), registry.production());
    }
    assertThat(registry.record().before("production")).contains("2");
    registry.promote(rollback("2"), registry.production());
    assertThat(registry.record().before("production")).contains("1");
    registry.promote(rollback("1"), registry.production());
    assertThat(registry.record().before("production")).isEmpty();
    registry.promote(promote("4"), registry.production());
    assertThat(registry.record().before("production")).contains("1");
    assertThat(registry.record().before("staging")).isEmpty();
  }

  @Test
  void answersForEveryAliasAsItWas() throws Exception {
    writeEntry(1, "1", "2026-01-01T00:00:00Z");
    writeEntry(2, "2", "2026-02-01T00:00:00Z");
    Promotion staged = registry.promote(promote("3").as("staging"), Optional.empty());
    Instant before = staged.instant().minusMillis(1);
    assertThat(registry.asOf("staging", before)).isEmpty();
    assertThat(registry.asOf("staging", staged.instant())).contains(staged);
    assertThat(registry.asOf("production", before)).map(Promotion::model).contains("2");
  }

  @Test
  void aClockThatIsBehindDoesNotTurnTheOrderOfTime() throws Exception {
    writeEntry(1, "1", "2126-01-01T00:00:00Z");
    Promotion second = registry.promote(promote("2"), registry.production());
    assertThat(second.at()).isEqualTo("2126-01-01T00:00:00Z");
    assertThat(registry.asOf(second.instant())).contains(second);
  }

  @Test
  void refusesAnAliasThatCouldBeTakenForSomethingElse() {
    for (String alias : List.of("", "7", "a/b", "a b", "x".repeat(65))) {
      assertThatThrownBy(() -> promote("1").as(alias))
          .hasMessage(
              "Invalid alias: must have letters, digits, dash and underscore, a letter first, found "
                  + alias);
    }
  }

  @Test
  void refusesAnotherAction() {
    assertThatThrownBy(() -> new PromotionRequest("1", "demote", "ann", "", null))
        .hasMessage("Invalid action: promote or rollback, found demote");
  }

  private Callable<Boolean> attempt(String model, Optional<Promotion> over) {
    return attempt(promote(model), over);
  }

  private Callable<Boolean> attempt(PromotionRequest request, Optional<Promotion> over) {
    return () -> {
      try {
        registry.promote(request, over);
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
