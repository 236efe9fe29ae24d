package leat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import leat.pipeline.People;
import leat.pipeline.Project;
import leat.pipeline.Ran;
import leat.workspace.LocalModels;
import leat.workspace.ModelVersion;
import leat.workspace.Promotion;
import leat.workspace.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry's commands, on models that were made by hand. */
class ModelsTest {
  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void threeVersions() {
    project = Project.ofPeople(temporary, 1);
    for (int i = 1; i <= 3; i++) {
      HandMade.published(project, i);
    }
  }

  @Test
  void anAliasIsGivenListedAndTakenFurther() {
    assertThat(promoted("2", "--alias", "staging")).isEqualTo("Model 2 is in staging\n");
    assertThat(promoted("1")).isEqualTo("Model 1 is in production\n");
    assertThat(promoted("staging")).isEqualTo("Model 2 is in production, 1 is not any more\n");
    JsonNode list = project.done("models", "list", "--json").json();
    assertThat(list.get(1).path("aliases").properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactly("production", "staging");
    assertThat(list.get(1).path("in_production_since").asText()).isEqualTo(live().at());
    assertThat(list.get(0).path("aliases").isEmpty()).isTrue();
    assertThat(project.done("models", "list", "--alias", "staging").out())
        .matches("2 .*  in production since .*Z  in staging since .*Z\n");
    assertThat(project.done("models", "list", "--alias", "shadow").out())
        .isEqualTo("No model is in shadow\n");
    assertThat(live().reason()).isEqualTo("because");
    assertThat(live().by()).isEqualTo(System.getProperty("user.name"));
    assertThat(live().gate().path("rules").asInt()).isEqualTo(1);
    assertThat(live().forced()).isFalse();
  }

  @Test
  void whatHasTheAliasAlreadyIsNotPromotedAgain() {
    promoted("1");
    Ran again = project.refused(2, "models", "promote", "1", "--reason", "x");
    assertThat(again.err()).isEqualTo("Cannot promote model 1: it is in production already\n");
  }

  @Test
  void rollsBackOneAfterAnother() {
    promoted("1");
    promoted("2");
    promoted("3");
    assertThat(project.done("models", "rollback", "--reason", "x").out())
        .isEqualTo("Model 2 is in production, 3 is not any more\n");
    assertThat(project.done("models", "rollback", "--reason", "x").out())
        .isEqualTo("Model 1 is in production, 2 is not any more\n");
    Ran none = project.refused(2, "models", "rollback", "--reason", "x");
    assertThat(none.err()).isEqualTo("Cannot roll back: no other model was in production before\n");
    none = project.refused(2, "models", "rollback", "--alias", "staging", "--reason", "x");
    assertThat(none.err()).isEqualTo("Cannot roll back: no other model was in staging before\n");
  }

  @Test
  void everyDecisionWantsAReason() {
    for (String command : List.of("promote 1", "rollback", "delete 1")) {
      Ran ran = project.refused(2, ("models " + command).split(" "));
      assertThat(ran.err()).startsWith("Missing required option: '--reason=TEXT'");
    }
  }

  @Test
  void asOfAnswersForEveryAliasAlsoAfterADeletion() {
    promoted("1");
    String first = live().at();
    promoted("2");
    promoted("3", "--alias", "staging");
    project.done("models", "delete", "1", "--force", "--reason", "old");
    assertThat(project.done("models", "list").out().lines()).hasSize(2);
    List<String> then = project.done("models", "list", "--as-of", first).out().lines().toList();
    assertThat(then).hasSize(3);
    assertThat(then.get(0)).matches("1     deleted .*Z  in production since " + first);
    assertThat(then.get(1)).endsWith("Z").doesNotContain("in production");
    Ran gone = project.refused(2, "models", "show", "production", "--as-of", first);
    assertThat(gone.err()).matches("Cannot find model 1: it was deleted by .* at .* \\(old\\)\n");
    Ran early = project.refused(2, "models", "show", "staging", "--as-of", "2020-01-01");
    assertThat(early.err()).isEqualTo("Cannot find a model in staging as of 2020-01-01\n");
    Ran wrong = project.refused(2, "models", "list", "--as-of", "yesterday");
    assertThat(wrong.err())
        .isEqualTo("Invalid --as-of: must be a date or an ISO-8601 time, found yesterday\n");
  }

  @Test
  void aFlippedByteIsFoundByVerifyPromoteAndRollback() throws Exception {
    promoted("1");
    promoted("2");
    ModelVersion one = project.workspace().models().find("1").orElseThrow();
    for (String child : List.of("model.json", "golden.jsonl", "pipeline/metadata/part-00000")) {
      Path file = project.stored().resolve("models/1").resolve(child);
      byte[] content = Files.readAllBytes(file);
      flip(file, content);
      String told =
          "Cannot use model 1: %s is not the file that was published, its SHA-256 differs, in %s\n"
              .formatted(child, one.path());
      for (String command :
          List.of("verify 1", "promote 1 --force --reason x", "rollback --force --reason x")) {
        assertThat(project.refused(4, ("models " + command).split(" ")).err()).isEqualTo(told);
      }
      Ran all = project.leat("models", "verify");
      assertThat(all.code()).isEqualTo(4);
      assertThat(all.err()).isEqualTo(told);
      assertThat(all.out()).startsWith("Model 2: 3 files as published, 2 golden rows score as");
      JsonNode json = project.leat("models", "verify", "--json").json();
      assertThat(json.get(0).path("wrong").asText() + "\n").isEqualTo(told);
      assertThat(json.get(1).path("wrong").asText()).isEmpty();
      flip(file, content);
      project.done("models", "verify", "1");
    }
    assertThat(live().model()).isEqualTo("2");
  }

  @Test
  void whatTheGateRefusedIsPromotedByForceAlone() {
    HandMade.published(project, 0, "AUC is 0.5, at least 0.9 is required");
    Ran refused = project.refused(4, "models", "promote", "4", "--reason", "x");
    assertThat(refused.err())
        .isEqualTo(
            """
            Cannot promote model 4:
              - the gate refused it: AUC is 0.5, at least 0.9 is required
            With --force it is done all the same, and recorded as forced
            """);
    assertThat(project.workspace().registry().production()).isEmpty();
    promoted("4", "--force");
    assertThat(live().forced()).isTrue();
    assertThat(live().gate().at("/failed/0/rule").asText()).isEqualTo("test.auc >= 0.9");
    assertThat(live().gate().at("/refusals/0").asText()).startsWith("the gate refused it: AUC");
    assertThat(project.done("models", "list", "--alias", "production").out()).contains("(forced)");
    assertThat(project.done("models", "show", "4").out())
        .contains("now in    production since ", ", forced: because", "gate      the gate refused");
  }

  @Test
  void whatDoesNotFitTodaysColumnsIsRefusedInWords() {
    promoted("1");
    promoted("2");
    String[][] changes = {
      {"columns.age.pii=drop", "its column \"age\" is int, and now left out"},
      {"columns.age.type=double", "its column \"age\" is int, and now double"},
      {
        "columns.age.min=10",
        "it has other value rules (now -> its own): columns.age.min 10.0 -> 18.0"
      },
      {
        "columns.colour.map={ crimson = red }",
        "it has other value rules (now -> its own): columns.colour takes \"crimson\" for \"crimson\","
            + " not for \"red\""
      },
      {
        "columns.colour.role=protected",
        "it reads column \"colour\", which has the role protected now"
      }
    };
    for (String[] change : changes) {
      for (String command : List.of("rollback", "promote 3")) {
        String[] words = ("models " + command + " --reason x --set").split(" ");
        Ran refused = project.refused(4, with(words, change[0]));
        assertThat(refused.err()).contains("\n  - " + change[1] + "\n");
      }
    }
    Ran done =
        project.done("models", "rollback", "--force", "--reason", "x", "--set", changes[2][0]);
    assertThat(done.out()).isEqualTo("Model 1 is in production, 2 is not any more\n");
    assertThat(done.err()).contains("Forced, although it has other value rules");
    assertThat(live().forced()).isTrue();
  }

  @Test
  void aModelThatLearnedFromHashesOfAnotherKeyDoesNotFit() throws Exception {
    Path key = Files.writeString(temporary.resolve("key"), "0123456789abcdef".repeat(4));
    Path other = Files.writeString(temporary.resolve("other"), "fedcba9876543210".repeat(4));
    project =
        Project.ofPeople(temporary.resolve("personal"), 1)
            .config(
                People.COLUMNS
                    + "columns.colour.pii = hash\nprivacy.key-file = \"%s\"\n".formatted(key));
    HandMade.published(project, 1);
    String[] promote = {"models", "promote", "1", "--reason", "x", "--set"};
    Ran refused = project.refused(4, with(promote, "privacy.key-file=\"" + other + "\""));
    assertThat(refused.err())
        .contains("\n  - personal column \"colour\" was protected with another key\n");
    refused = project.refused(4, with(promote, "columns.colour.pii=mask"));
    assertThat(refused.err())
        .contains("\n  - personal column \"colour\" was protected otherwise\n");
    promoted("1");
  }

  private static String[] with(String[] words, String last) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  @Test
  void tighterRulesAndColumnsThatItDoesNotReadDoNotMatter() {
    promoted("1");
    promoted("2");
    project.done(
        "models",
        "rollback",
        "--reason",
        "x",
        "--set",
        "columns.age.max=60",
        "--set",
        "columns.income.type=string",
        "--set",
        "columns.colour.one-of=[red, green]");
    assertThat(live().forced()).isFalse();
  }

  @Test
  void deletesWhatIsNotNeeded() {
    promoted("1");
    assertThat(project.done("models", "delete", "3", "--reason", "a trial").out())
        .isEqualTo("Model 3 is deleted\n");
    assertThat(project.refused(2, "models", "delete", "1", "--force", "--reason", "x").err())
        .isEqualTo("Cannot delete model 1: it is in production. Promote another one first\n");
    assertThat(project.stored().resolve("models/3")).doesNotExist();
    assertThat(project.stored().resolve("models/1")).exists();
  }

  @Test
  void aVersionIsFetchedByItsAlias() throws Exception {
    promoted("2");
    Path folder = temporary.resolve("a server's folder");
    Ran done = project.done("models", "fetch", "production", "--to", folder.toString());
    assertThat(done.out()).isEqualTo("Model 2 is in %s: 3 files\n".formatted(folder));
    assertThat(LocalModels.open(folder.toString(), null).current("production")).contains("2");
    JsonNode again =
        project.done("models", "fetch", "2", "--to", folder.toString(), "--json").json();
    assertThat(again.path("copied").asBoolean()).isFalse();
    assertThat(again.path("version").asText()).isEqualTo("2");
    assertThat(again.path("files").asInt()).isEqualTo(3);
    assertThat(again.path("folder").asText()).isEqualTo(folder.toString());
    Path golden = project.stored().resolve("models/3/golden.jsonl");
    flip(golden, Files.readAllBytes(golden));
    Ran refused = project.refused(4, "models", "fetch", "3", "--to", folder.toString());
    assertThat(refused.err()).startsWith("Cannot fetch model 3: golden.jsonl is not the file");
    assertThat(LocalModels.open(folder.toString(), null).current("production")).contains("2");
    assertThat(project.refused(2, "models", "fetch", "9", "--to", folder.toString()).err())
        .startsWith("Cannot find model 9");
    assertThat(project.refused(2, "models", "fetch", "2", "--to", "hdfs://host/x").err())
        .isEqualTo("Invalid --to: must be a folder on local disk, found hdfs://host/x\n");
    assertThat(project.refused(2, "models", "fetch", "2", "--to", golden.toString()).err())
        .startsWith("Cannot ")
        .contains("golden.jsonl");
  }

  @Test
  void helpSaysWhatEachCommandDoes() {
    assertThat(Ran.leat("models", "--help").out())
        .contains("list", "show", "promote", "rollback", "verify", "delete", "append-only");
    for (String command :
        List.of("list", "show", "promote", "rollback", "verify", "fetch", "delete")) {
      Ran help = Ran.leat("models", command, "--help");
      assertThat(help.code()).isZero();
      assertThat(help.out()).startsWith("Usage: leat models " + command);
    }
  }

  private static void flip(Path file, byte[] content) throws Exception {
    content[content.length / 2] ^= 1;
    Files.write(file, content);
  }

  private String promoted(String version, String... more) {
    String[] command = {"models", "promote", version, "--reason", "because"};
    return project
        .done(
            java.util.stream.Stream.concat(
                    java.util.Arrays.stream(command), java.util.Arrays.stream(more))
                .toArray(String[]::new))
        .out();
  }

  private Promotion live() {
    Registry registry = project.workspace().registry();
    return registry.production().orElseThrow();
  }
}
