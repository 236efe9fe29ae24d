package leat.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.config.SourceSettings;
import leat.config.SourceSettings.UnknownColumns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Matches the columns of a file to those of the contract, by name and in any order. */
final class ColumnMatch {
  private static final Logger LOG = LoggerFactory.getLogger(ColumnMatch.class);
  private static final int MOST_NAMED = 20;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final String DELIMITERS = ",;\t|:";

  private final String file;
  private final SourceSettings source;
  private final List<String> contract;

  ColumnMatch(String file, SourceSettings source, List<String> contract) {
    this.file = file;
    this.source = source;
    this.contract = contract;
  }

  /**
   * The field of each column of the contract.
   *
   * @param names of the file's columns, in order
   * @throws LeatException when a column is missing or doubled, or unknown where that is an error
   */
  int[] positions(List<String> names) {
    if (names.isEmpty()) {
      throw LeatException.usage(
          "Invalid %s: must name the columns of %s in their order, as it has no header, found none"
              .formatted(SettingKeys.COLUMNS, file));
    }
    refuseMissing(names);
    refuseDoubled(names);
    reportUnknown(names);
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.putIfAbsent(names.get(i), i);
    }
    return contract.stream().mapToInt(positions::get).toArray();
  }

  private void refuseMissing(List<String> names) {
    Set<String> found = new HashSet<>(names);
    List<String> missing = contract.stream().filter(c -> !found.contains(c)).toList();
    if (missing.isEmpty()) {
      return;
    }
    throw LeatException.usage(
        "Cannot ingest %s: %s of the contract %s not in %s%s"
            .formatted(
                file,
                columns(missing),
                missing.size() == 1 ? "is" : "are",
                source.csv().header() ? "its header" : SettingKeys.COLUMNS,
                likelyReason(names, missing)));
  }

  private String likelyReason(List<String> names, List<String> missing) {
    String header = names.get(0);
    if (header.indexOf('\0') >= 0) {
      return ", which holds NUL characters; is it UTF-16? (%s = %s)"
          .formatted(SettingKeys.CHARSET, source.csv().charset());
    }
    if (names.stream().anyMatch(name -> name.indexOf('\r') >= 0)) {
      return ", whose lines end with CR alone; convert them to LF or CRLF";
    }
    if (!anyNamedAlike(names)) {
      // A row where a header should be must not be shown: its values may be personal.
      return ", which names nothing alike; is it a row? (%s = %s)"
          .formatted(SettingKeys.HEADER, source.csv().header());
    }
    return names.size() == 1 ? delimiterReason(header) : nearest(names, missing);
  }

  private boolean anyNamedAlike(List<String> names) {
    List<String> wanted = contract.stream().map(ColumnMatch::plain).toList();
    return names.stream()
        .map(ColumnMatch::plain)
        .anyMatch(name -> wanted.stream().anyMatch(name::contains));
  }

  private static String plain(String name) {
    return NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private String delimiterReason(String header) {
    return DELIMITERS
        .chars()
        .filter(c -> c != source.csv().delimiter() && header.indexOf(c) >= 0)
        .mapToObj(c -> Character.toString(c).replace("\t", "\\t"))
        .findFirst()
        .map(
            found ->
                ", which is one column (%s); set %s = \"%s\", which occurs in it"
                    .formatted(shortened(header), SettingKeys.DELIMITER, found))
        .orElse(", which is one column (%s)".formatted(shortened(header)));
  }

  private static String nearest(List<String> names, List<String> missing) {
    return missing.stream()
        .map(column -> quoted(column) + " there is " + quoted(NearName.to(column, names)))
        .limit(3)
        .collect(Collectors.joining(", to ", "; nearest to ", ""));
  }

  private void refuseDoubled(List<String> names) {
    Set<String> seen = new HashSet<>();
    List<String> doubled =
        names.stream().filter(n -> !n.isEmpty() && !seen.add(n)).distinct().toList();
    if (!doubled.isEmpty()) {
      throw LeatException.usage(
          "Cannot ingest %s: it names %s more than once".formatted(file, columns(doubled)));
    }
  }

  private void reportUnknown(List<String> names) {
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(new HashSet<>(contract));
    if (unknown.isEmpty()) {
      return;
    }
    if (source.unknownColumns() == UnknownColumns.FAIL) {
      throw LeatException.usage(unknown(file, unknown));
    }
    LOG.warn("Left out {} of {}, not in the contract", columns(unknown), file);
  }

  /** What is said of columns that the contract does not name, where that is an error. */
  static String unknown(String file, List<String> unknown) {
    return "Cannot ingest %s: %s %s not in the contract; name %s there, or set %s = warn"
        .formatted(
            file,
            columns(unknown),
            unknown.size() == 1 ? "is" : "are",
            unknown.size() == 1 ? "it" : "them",
            SettingKeys.UNKNOWN_COLUMNS);
  }

  /** Names of columns in words. */
  static String columns(List<String> names) {
    String more =
        names.size() > MOST_NAMED ? " and %,d more".formatted(names.size() - MOST_NAMED) : "";
    return (names.size() == 1 ? "column " : "columns ")
        + names.stream()
            .limit(MOST_NAMED)
            .map(ColumnMatch::quoted)
            .collect(Collectors.joining(", "))
        + more;
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private static String shortened(String header) {
    return quoted(header.length() <= 60 ? header : header.substring(0, 60) + "...");
  }
}
