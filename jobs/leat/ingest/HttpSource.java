package leat.ingest;

import java.util.List;
import leat.config.SourceSettings;
import leat.config.SourceSettings.Json;

/** A paged JSON API: its pages, which landed as JSON files before the run was planned. */
final class HttpSource implements Source {
  private final SourceInput input;

  HttpSource(SourceInput input) {
    this.input = input;
  }

  @Override
  public Reading read() {
    SourceSettings settings = input.settings();
    SourceSettings pages =
        new SourceSettings(
            "json",
            List.of(),
            List.of(),
            settings.unknownColumns(),
            settings.maxRecordBytes(),
            settings.incremental(),
            null,
            new Json(null));
    return Source.of(
            new SourceInput(
                input.spark(),
                pages,
                input.columns(),
                input.files(),
                input.taskBytes(),
                input.run(),
                input.alone(),
                input.pages()))
        .read();
  }
}
