package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In JSON objects that are maps, names of fields are values, and may be personal. */
class PersonalNamesTest {
  private static final List<String> PLANTED = List.of("plantedmail", "plantedname", "5550987");
  private static final String COLUMNS =
      """
      columns {
        id { role = ignore%s }
        x { type = int }
        y { type = boolean, role = label }
      }
      """;

  @TempDir java.nio.file.Path temporary;
  private Project project;

  @BeforeEach
  void aFileOfMaps() {
    project = Project.in(temporary);
    project.file(
        "a.json",
        """
        {"id":"a1","x":1,"y":true,"PlantedMail@example.org":1,"new":1}
        {"id":"a2","x":2,"y":false,"PlantedName":2,"+1 212 5550987":3}
        """);
  }

  @Test
  void nothingOfThemIsKeptOrSaidWhereTheyLookPersonal() {
    config("");
    Ran ran = project.done("ingest");
    assertThat(ran.err())
        .contains(
            "Left out columns \"(e-mail addresses)\", \"(phone numbers)\", \"PlantedName\","
                + " \"new\" of a.json");
    assertThat(project.text("ingest", "files.json")).contains("(phone numbers)", "PlantedName");
    assertThat(Found.below(project.stored(), List.of("plantedmail", "5550987"))).isEmpty();
  }

  @Test
  void whereAColumnIsPersonalOnlyTheContractsAreKept() {
    config("");
    project.done("ingest");
    config(", pii = mask");
    Ran ran = project.done("ingest");
    assertThat(ran.err()).doesNotContain("vanished", "appeared");
    assertThat(project.text("ingest", "files.json"))
        .contains("\"id\"", "\"x\"", "\"y\"")
        .doesNotContain("Planted", "phone", "new");
    project.done("gc", "--minimum-age", "0");
    assertThat(Found.below(project.stored(), PLANTED)).isEmpty();
  }

  private void config(String pii) {
    project.config(
        "source { type = json, path = \"%s\", unknown-columns = warn }\n"
                .formatted(project.folder().resolve("a.json"))
            + COLUMNS.formatted(pii));
  }
}
