package leat.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import leat.Json;

/**
 * The example pipeline, with a workspace of its own.
 *
 * @param workspace where it keeps everything
 */
record Marketing(Path workspace) {
  Ran leat(String... command) {
    Stream<String> settings =
        Stream.of("--config", "conf/marketing.conf", "--set", "workspace=\"" + workspace + "\"");
    return Ran.leat(Stream.concat(Arrays.stream(command), settings).toArray(String[]::new));
  }

  Path stored() {
    return workspace.resolve("marketing");
  }

  JsonNode json(String file) throws IOException {
    return Json.mapper().readTree(Files.readString(stored().resolve(file)));
  }
}
