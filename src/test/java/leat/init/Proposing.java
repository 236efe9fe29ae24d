package leat.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import leat.config.ConfigLoader;
import leat.config.PipelineConfig;
import leat.contract.Column;

/** Proposes configs for small files, and reads them back. */
record Proposing(Path folder) {
  Path file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Path file(String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Proposed proposed(Path file, String label) {
    return Proposed.of(Data.delimited(request(file)), label, null);
  }

  static Request request(Path file) {
    return new Request(file.toString(), List.of(), 100_000, false);
  }

  /** The proposal as the jobs will read it: a problem of the config fails the test. */
  PipelineConfig config(Proposed proposed) {
    Path config = file(proposed.pipeline() + ".conf", proposed.text());
    return ConfigLoader.load(config, Map.of(), Map.of());
  }

  PipelineConfig config(Path file, String label) {
    return config(proposed(file, label));
  }

  Column column(Path file, String label, String name) {
    return config(file, label).columns().column(name).orElseThrow();
  }
}
