package leat.config;

import com.typesafe.config.ConfigObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import leat.config.SourceSettings.ChangedFiles;
import leat.config.SourceSettings.Csv;
import leat.config.SourceSettings.Incremental;
import leat.config.SourceSettings.Json;
import leat.config.SourceSettings.UnknownColumns;
import leat.contract.Column;
import leat.contract.Contract;

/** Reads {@code source} and {@code sources}, each of which has {@code source} beneath. */
final class SourceReading {
  private static final long LONGEST_RECORD = 1L << 30;
  private static final Kind<String> TYPE = Kind.oneOf(SourceSettings.TYPES);
  private static final String SOURCE = "source";
  private static final String SOURCES = "sources";

  private final Section section;
  private final Optional<Contract> contract;

  private SourceReading(Section section, Optional<Contract> contract) {
    this.section = section;
    this.contract = contract;
  }

  /** All sources of a config, at least one. */
  static List<SourceSettings> read(Section root, Optional<Contract> contract) {
    if (root.value(SOURCES, Kind.list(value -> value)).isEmpty()) {
      return List.of(new SourceReading(root.section(SOURCE), contract).whole());
    }
    return root.sections(SOURCES, SOURCE + ".", shared(root)).stream()
        .map(section -> new SourceReading(section, contract).whole())
        .toList();
  }

  /** The defaults of sources that stand elsewhere than at {@code source}. */
  static ConfigObject shared(Section root) {
    return root.validated(
        SOURCE, section -> new SourceReading(section, Optional.empty()).settings());
  }

  /** A source of rows to score, which need not have every column of the contract. */
  static SourceSettings batch(Section section) {
    return new SourceReading(section, Optional.empty()).whole();
  }

  private SourceSettings whole() {
    String type = section.value("type", TYPE);
    if (!type.equals("jdbc") && !type.equals("http")) {
      section.required("path", Kind.list(Kind::text));
    }
    SourceSettings settings = settings();
    if (settings.jdbc() != null) {
      JdbcReading.check(section.section("jdbc"), settings.jdbc());
      checkWatermark(settings, settings.jdbc().watermark(), "jdbc.watermark");
      checkClear(settings.jdbc().watermark(), "jdbc.watermark");
    }
    if (settings.http() != null) {
      HttpReading.check(section.section("http"), settings.http());
      checkWatermark(settings, settings.http().watermark(), "http.watermark.field");
      HttpSettings.Watermark watermark = settings.http().watermark();
      checkClear(watermark == null ? null : watermark.field(), "http.watermark.field");
    }
    checkColumns(settings);
    return settings;
  }

  /** The last watermark is stored as it is. */
  private void checkClear(String name, String key) {
    boolean personal =
        contract.stream()
            .flatMap(c -> c.personal().stream())
            .anyMatch(column -> column.sourceName().equals(name));
    if (personal) {
      section.report().problem(key, "must not be a personal column, found " + name);
    }
  }

  /** What is new can be told by a watermark only. */
  private void checkWatermark(SourceSettings settings, Object watermark, String key) {
    if (settings.incremental() != null && watermark == null) {
      section.report().problem("incremental", "must be false without " + key + ", found true");
    }
  }

  private SourceSettings settings() {
    String type = section.value("type", TYPE);
    boolean delimited = type.equals("csv") || type.equals("tsv");
    List<String> columns = section.value("columns", Kind.list(Kind::text));
    UnknownColumns unknown = section.value("unknown-columns", Kind.option(UnknownColumns.class));
    Long longest = section.value("max-record-length", Kind.size(1, LONGEST_RECORD));
    Csv csv = CsvReading.read(section.section("csv"), type.equals("tsv"));
    Json json = json(section.section("json"));
    JdbcSettings jdbc = JdbcReading.read(section.section("jdbc"));
    HttpSettings http = HttpReading.read(section.section("http"));
    SourceSettings settings =
        new SourceSettings(
            type,
            type.equals("jdbc") || type.equals("http") ? List.of() : path(),
            columns,
            unknown,
            delimited || type.equals("json") || type.equals("http") ? longest : null,
            incremental(),
            delimited ? csv : null,
            type.equals("json") ? json : null,
            type.equals("jdbc") ? jdbc : null,
            type.equals("http") ? http : null,
            null);
    section.end();
    return settings;
  }

  private List<String> path() {
    Optional<List<String>> path = section.optional("path", Kind.list(Kind::text));
    if (path.isPresent() && path.get().isEmpty()) {
      section.report().problem("path", "must name at least one file, folder or glob, found []");
    }
    return path.orElse(List.of());
  }

  private Incremental incremental() {
    ChangedFiles changed = section.value("changed-files", Kind.option(ChangedFiles.class));
    return section.value("incremental", Kind::flag) ? new Incremental(changed) : null;
  }

  private static Json json(Section json) {
    String records = json.optional("records", Kind::text).orElse(null);
    json.end();
    return new Json(records);
  }

  private void checkColumns(SourceSettings settings) {
    List<String> columns = settings.columns();
    if (new HashSet<>(columns).size() < columns.size()) {
      section.report().problem("columns", "must name each column once, found " + columns);
    }
    contract.ifPresent(c -> checkNames(columns, c));
    if (settings.csv() != null && !settings.csv().header() && columns.isEmpty()) {
      section
          .report()
          .problem("columns", "must be given where the files have no header, found nothing");
    }
  }

  private void checkNames(List<String> columns, Contract columnsOf) {
    List<String> lacking =
        columnsOf.columns().stream()
            .map(Column::sourceName)
            .filter(name -> !columns.contains(name))
            .toList();
    if (!columns.isEmpty() && !lacking.isEmpty()) {
      section
          .report()
          .problem("columns", "must name every column of the contract, found none of " + lacking);
    }
  }
}
