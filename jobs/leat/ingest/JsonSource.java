package leat.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.table.Schemas;

/** JSON files: an object on each line, or one array, or an array inside a document. */
final class JsonSource implements Source {
  private final SourceInput input;

  JsonSource(SourceInput input) {
    this.input = input;
  }

  @Override
  public Reading read() {
    String records = input.settings().json().records();
    int longest = input.settings().maxRecordBytes().intValue();
    JsonFormat format = new JsonFormat(input.sourceNames(), longest, records != null);
    TextFiles files = new TextFiles(input, format);
    JsonStart start = new JsonStart(files.reader(), records, input.columns().size());
    Refusals refusals = new Refusals(input);
    List<SourceStart> starts = refusals.nonEmpty(start::of);
    List<ScannedChunk> scanned = files.scan(starts);
    Sightings seen =
        Sightings.of(scanned.stream().map(chunk -> chunk.counts().sightings()).toList());
    Map<String, String> columns = new LinkedHashMap<>();
    seen.names().forEach(name -> columns.put(name, IngestSettings.JSON));
    return files.reading(
        starts,
        scanned,
        Schemas.optionalText(input.names()),
        columns,
        census -> {
          refusals.check(census, "UTF-8, the charset of JSON", "there is no record in it");
          if (census.rows() > 0) {
            new NamedFields(input).check(seen);
          }
        });
  }
}
