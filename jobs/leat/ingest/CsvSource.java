package leat.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.table.Schemas;

/** CSV files, and those with tabs. */
final class CsvSource implements Source {
  private final SourceInput input;

  CsvSource(SourceInput input) {
    this.input = input;
  }

  @Override
  public Reading read() {
    Dialect dialect = Dialect.of(input.settings().csv(), input.settings().maxRecordBytes());
    TextFiles files = new TextFiles(input, dialect);
    HeaderReader headers =
        new HeaderReader(files.reader(), dialect, input.settings(), input.sourceNames());
    Refusals refusals = new Refusals(input);
    List<SourceStart> starts = refusals.nonEmpty(file -> headers.start(file));
    Map<String, String> columns = new LinkedHashMap<>();
    headers.names().forEach(name -> columns.put(name, "text"));
    String charset =
        "%s, the charset declared by %s".formatted(dialect.declaredCharset(), SettingKeys.CHARSET);
    return files.reading(
        starts,
        files.scan(starts),
        Schemas.text(input.names()),
        columns,
        census -> refusals.check(census, charset, "there is no row after the header"));
  }
}
