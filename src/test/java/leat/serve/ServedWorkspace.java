package leat.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leat.Json;
import leat.contract.Cleaning;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Protection;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.CategoryOf;
import leat.model.ContractJson;
import leat.model.Encoding;
import leat.model.GoldenFile;
import leat.model.GoldenRows;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.PortableModel;
import leat.model.Scale;
import leat.workspace.FileEntry;
import leat.workspace.ModelManifest;

/**
 * A workspace with small models whose numbers are easy to work out by hand, written as register
 * does.
 */
final class ServedWorkspace {
  private static final String CREATED = "2026-01-31T00:00:00Z";

  private static final ValueRules WORDS =
      new ValueRules(
          List.of(Cleaning.TRIM, Cleaning.LOWER),
          Set.of("n/a"),
          Map.of(),
          List.of(),
          Set.of(),
          Set.of(),
          null,
          null,
          Set.of("admin", "technician", "retired"),
          false);
  private static final ValueRules AGES =
      new ValueRules(
          List.of(), Set.of(), Map.of(), List.of(), Set.of(), Set.of(), 18.0, 100.0, Set.of(),
          true);

  /** The contract of the config: a personal column of which the first two characters stay. */
  static final Contract CONTRACT =
      new Contract(
          List.of(
              new Column("customer_id", ColumnType.STRING, Role.KEY, ValueRules.NONE),
              new Column("age", ColumnType.INT, Role.FEATURE, AGES),
              new Column("occupation", ColumnType.STRING, Role.FEATURE, WORDS, "job", null),
              new Column(
                  "postcode",
                  ColumnType.STRING,
                  Role.FEATURE,
                  ValueRules.NONE,
                  null,
                  new Protection(Protection.Method.GENERALIZE, 2, null)),
              new Column("responded", ColumnType.BOOLEAN, Role.LABEL, ValueRules.NONE)));

  private final Path workspace;
  private long promotions;

  ServedWorkspace(Path workspace) {
    this.workspace = workspace;
  }

  /**
   * Margin = 2 (age - 40) / 10 + 0.5 [admin] - 0.25 [technician] + 0.75 [postcode 10...] + bias.
   */
  static PortableModel model(double bias) {
    return PortableModel.of(
        CONTRACT.ingested(),
        List.of("no", "yes"),
        new Encoding(
            List.of(
                new NumberOf("age", "age:number"),
                new ImputeNumber("age:number", 40, "age:imputed"),
                new Scale("age:imputed", 40, 10, "age:scaled"),
                new CategoryOf("occupation", "occupation:text"),
                new OneHot("occupation:text", List.of("admin", "technician"), "occupation:code"),
                new CategoryOf("postcode", "postcode:text"),
                new OneHot("postcode:text", List.of("10"), "postcode:code")),
            List.of("age:scaled", "occupation:code", "postcode:code")),
        new LogisticModel(new double[][] {{2, 0.5, -0.25, 0.75}}, new double[] {bias}),
        0.5,
        Map.of("run", "2026-01-31-a"));
  }

  /** The probability of the second class of {@link #model} at a margin. */
  static double probability(double margin) {
    return 1 / (1 + Math.exp(-margin));
  }

  Path pipeline() {
    return workspace.resolve("marketing");
  }

  Path folder(int version) {
    return pipeline().resolve("models").resolve(Integer.toString(version));
  }

  /** Publishes a version. */
  void publish(int version, PortableModel model) {
    publish(version, model, new ContractJson(CONTRACT, null));
  }

  void publish(int version, PortableModel model, ContractJson contract) {
    publish(version, model, contract, new Object[] {null, 30, "admin", "10", null});
  }

  /** Publishes a version whose golden rows are made up from that row of the model's columns. */
  void publish(int version, PortableModel model, ContractJson contract, Object[] row) {
    List<Object[]> golden =
        GoldenRows.of(model.encoding(), model.columns(), List.<Object[]>of(row), 1, 1);
    write(
        version,
        Map.of(
            "model.json", ModelJson.write(model),
            "golden.jsonl", new GoldenFile(model).write(golden),
            "contract.json", contract.write()));
  }

  /** A version whose golden rows are another model's: it does not score as it says. */
  void publishWithWrongCertificate(int version, PortableModel model, PortableModel other) {
    publish(version, other);
    String golden = read(folder(version).resolve("golden.jsonl"));
    write(
        version,
        Map.of(
            "model.json", ModelJson.write(model),
            "golden.jsonl", golden,
            "contract.json", new ContractJson(CONTRACT, null).write()));
  }

  private void write(int version, Map<String, String> files) {
    List<FileEntry> entries = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          byte[] content = text.getBytes(StandardCharsets.UTF_8);
          write(folder(version).resolve(name), text);
          entries.add(new FileEntry(name, content.length, sha256(content)));
        });
    ModelManifest manifest =
        new ModelManifest(
            ModelManifest.FORMAT,
            ModelManifest.VERSION,
            Integer.toString(version),
            "fingerprint",
            CREATED,
            null,
            entries);
    write(folder(version).resolve("manifest.json"), Json.document(manifest));
  }

  /** Puts a version into production. */
  void promote(String version) {
    promotions++;
    write(
        pipeline().resolve("registry").resolve("%06d.json".formatted(promotions)),
        """
        {"format": "leat-promotion", "version": 1, "number": %d, "model": "%s", "action": "promote",
         "at": "%s", "by": "somebody", "reason": "a test", "run": null, "previous": null}
        """
            .formatted(promotions, version, CREATED));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.writeString(file.resolveSibling("." + file.getFileName()), text);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
