package leat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import leat.SparkForTests;
import leat.pipeline.People;
import leat.pipeline.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From data that nobody described to a model, in two commands. */
class InitTest {
  private static final String SAMPLE = "data-samples/marketing/2026-01.csv";

  @TempDir Path folder;

  @Test
  void theSampleDataBecomesAModel() {
    Path config = folder.resolve("marketing.conf");
    Ran init = Ran.leat("init", SAMPLE, "--label", "responded", "--output", config.toString());
    assertThat(init.err()).isEmpty();
    assertThat(init.code()).isZero();
    assertThat(init.out()).contains("customer_id", "Wrote " + config, "scripts/leat run --config ");
    assertThat(run(config).out())
        .containsPattern("test +AUC 0\\.[78]")
        .contains("version 1 is in production");
  }

  @Test
  void anAwkwardFileBecomesAModel() throws IOException {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("Kunden-Nr;Größe;Umsatz;Seit;gekündigt\r\n");
    for (int i = 0; i < 400; i++) {
      double sales = 5000 * random.nextDouble();
      boolean left = random.nextDouble() < (sales < 1500 ? 0.7 : 0.2);
      String number = String.format(Locale.GERMANY, "%,.2f", sales);
      text.append(
          "%05d;%s;%s;%02d.11.2023;%s\r\n"
              .formatted(
                  i,
                  random.nextBoolean() ? "groß" : "k.A.",
                  number,
                  1 + random.nextInt(28),
                  left ? "ja" : "nein"));
    }
    Path data = folder.resolve("Kündigungen 2023.csv");
    Files.write(data, text.toString().getBytes(Charset.forName("windows-1252")));
    Path config = folder.resolve("x.conf");
    Ran init =
        Ran.leat("init", data.toString(), "--label", "gekündigt", "--output", config.toString());
    assertThat(init.code()).as(init.err()).isZero();
    assertThat(run(config).out())
        .contains("ingest    400 rows in, 400 out")
        .contains("clean     400 rows in, 400 out")
        .contains("version 1 is in production");
  }

  @Test
  void storedTypesBecomeAModel() {
    Path data = folder.resolve("people.parquet");
    Path csv = folder.resolve("people.csv");
    write(csv, People.csv(400));
    SparkForTests.session()
        .read()
        .option("header", true)
        .option("inferSchema", true)
        .csv(csv.toString())
        .write()
        .parquet(data.toString());
    Path config = folder.resolve("people.conf");
    Ran init =
        Ran.leat("init", data.toString(), "--label", "answer", "--output", config.toString());
    assertThat(init.code()).as(init.err()).isZero();
    assertThat(init.out()).contains("key: 400 different values in 400 rows");
    assertThat(run(config).out()).contains("version 1 is in production");
  }

  @Test
  void nestedRecordsBecomeAModel() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      int age = 18 + random.nextInt(50);
      String answer = age + 20 * random.nextGaussian() > 45 ? "yes" : "no";
      text.append(
          """
          {"id":"p%d","person":{"age":%d,"home":{"town":"%s"}},"tags":["a"],"answer":"%s"}
          """
              .formatted(i, age, random.nextBoolean() ? "Ulm" : "Bonn", answer));
    }
    Path data = folder.resolve("people.jsonl");
    write(data, text.toString());
    Path config = folder.resolve("people.conf");
    Ran init =
        Ran.leat("init", data.toString(), "--label", "answer", "--output", config.toString());
    assertThat(init.code()).as(init.err()).isZero();
    assertThat(init.out())
        .contains("person.home.town", "Left out, as they hold many values: [tags]");
    assertThat(run(config).out())
        .contains("clean     300 rows in, 300 out", "version 1 is in production");
  }

  @Test
  void aConfigIsNeverOverwrittenUnasked() {
    Path data = folder.resolve("people.csv");
    write(data, People.csv(100));
    Path config = folder.resolve("mine.conf");
    write(config, "mine");
    List<String> init =
        List.of("init", data.toString(), "--label=answer", "--output", config.toString());
    Ran refused = Ran.leat(init.toArray(String[]::new));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "Cannot write %s: it is there already. Name another with --output, or say --force\n"
                .formatted(config));
    assertThat(config).hasContent("mine");
    Ran forced =
        Ran.leat("init", data.toString(), "--label=answer", "--output=" + config, "--force");
    assertThat(forced.code()).isZero();
    assertThat(config).content().contains("pipeline = people");
  }

  @Test
  void aDatabaseIsProfiledByItsConfig() {
    Ran ran = Ran.leat("profile", "jdbc:postgresql://127.0.0.1:1/db");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).startsWith("Cannot profile a database without a config: leat init");
  }

  @Test
  void theProposalIsOneDocument() {
    Path data = folder.resolve("people.csv");
    write(data, People.csv(100));
    Path config = folder.resolve("p.conf");
    Ran init = Ran.leat("init", data.toString(), "--label=answer", "--output=" + config, "--json");
    assertThat(init.json().path("pipeline").asText()).isEqualTo("people");
    assertThat(init.json().path("columns")).hasSize(5);
  }

  @Test
  void aProfileIsTakenOfDataAndOfAPipeline() {
    Path data = folder.resolve("people.csv");
    write(data, People.csv(200));
    Ran ofData = Ran.leat("profile", data.toString(), "--json");
    assertThat(ofData.json().path("format").asText()).isEqualTo("leat-profile");
    assertThat(ofData.json().path("rows").asLong()).isEqualTo(200);
    Path config = folder.resolve("p.conf");
    Ran.leat("init", data.toString(), "--label=answer", "--output=" + config);
    String workspace = "workspace=\"" + folder.resolve("work") + "\"";
    Ran ofPipeline =
        Ran.leat("profile", "--config", config.toString(), "--set", workspace, "--json");
    assertThat(ofPipeline.json()).isEqualTo(ofData.json());
    Ran people = Ran.leat("profile", data.toString());
    assertThat(people.out())
        .startsWith("200 rows, 5 columns\n\nid\n  type      string\n")
        .contains("  quantiles 1%: 18, ");
    Ran neither = Ran.leat("profile");
    assertThat(neither.code()).isEqualTo(2);
    assertThat(neither.err()).contains("profile takes either DATA or --config FILE");
  }

  private Ran run(Path config) {
    String workspace = "workspace=\"" + folder.resolve("work") + "\"";
    Ran ran = Ran.leat("run", "--config", config.toString(), "--set", workspace);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
