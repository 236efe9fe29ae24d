package leat.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import leat.Json;
import leat.LeatException;
import leat.job.Options;
import leat.job.PipelineRun;
import leat.privacy.Encryption;
import leat.privacy.PrivacyKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes encrypted texts clear again. */
@Command(
    name = "reveal",
    mixinStandardHelpOptions = true,
    description =
        "Copies standard input to standard output, with every encrypted text (leat1:...) made"
            + " clear by the key.")
final class RevealCommand implements Callable<Integer> {
  @Mixin private Options options;

  private final List<String> revealed = new ArrayList<>();
  private long unreadable;

  @Override
  public Integer call() {
    PrivacyKey key = PipelineRun.config(options).privacy().key();
    if (key == null) {
      throw LeatException.usage(
          "Cannot reveal: there is no key; set LEAT_PRIVACY_KEY or privacy.key-file");
    }
    copy(new Encryption(key));
    if (options.json()) {
      System.out.print(Json.document(revealed));
    }
    if (unreadable > 0) {
      throw LeatException.failure(
          "Cannot reveal %d %s: encrypted with another key than %s, or changed since"
              .formatted(unreadable, unreadable == 1 ? "line" : "lines", key.id()),
          null);
    }
    return 0;
  }

  private void copy(Encryption encryption) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(encryption.revealed(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    unreadable += Encryption.isIn(line) ? 1 : 0;
    if (options.json()) {
      revealed.add(line);
    } else {
      System.out.println(line);
    }
  }
}
