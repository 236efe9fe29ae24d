package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * Rows that must be scored as said.
 *
 * @param row values of one row by column, as they come; empty where there is a file
 * @param file of such rows, or null
 * @param outcome the class whose probability is meant; null: the positive one
 * @param above what the probability must be above, 0 to 1; null for no limit
 * @param below what the probability must be below, 0 to 1; null for no limit
 */
public record MustPass(
    Map<String, String> row, String file, String outcome, Double above, Double below) {
  private static final Kind<Double> SHARE = Kind.number(0, 1);

  /** Sorts the values by column. */
  public MustPass {
    row = Collections.unmodifiableMap(new TreeMap<>(row));
  }

  /** Reads the defaults, which have no rows. */
  static void defaults(Section section) {
    section.entries("row");
    section.leftOut("row", "must be set on an entry, not on all");
    section.leftOut("file", "must be set on an entry, not on all");
    limits(section, Map.of(), null);
    section.end();
  }

  static MustPass read(Section section, Optional<Contract> contract) {
    int before = section.report().count();
    Map<String, String> row = row(section, contract);
    String file = section.optional("file", Kind::text).orElse(null);
    MustPass read = limits(section, row, file);
    if (section.report().count() == before) {
      if (row.isEmpty() == (file == null)) {
        section.report().problem("must have either row or file, found " + found(file));
      }
      if (read.above == null && read.below == null) {
        section.report().problem("must have above or below, found neither");
      }
    }
    section.end();
    return read;
  }

  private static String found(String file) {
    return file == null ? "neither" : "both";
  }

  private static MustPass limits(Section section, Map<String, String> row, String file) {
    return new MustPass(
        row,
        file,
        section.optional("class", Kind::text).orElse(null),
        section.optional("above", SHARE).orElse(null),
        section.optional("below", SHARE).orElse(null));
  }

  private static Map<String, String> row(Section section, Optional<Contract> contract) {
    Map<String, String> row = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : section.entries("row").entrySet()) {
      try {
        String name = entry.getKey();
        row.put(name, Kind.scalar(entry.getValue()));
        if (contract.isPresent()) {
          check(contract.get(), name);
        }
      } catch (Unfit e) {
        section
            .report()
            .problemAt(
                entry.getValue(),
                List.of("row", entry.getKey()),
                e.getMessage() + ", found " + entry.getKey() + e.hint());
      }
    }
    return row;
  }

  /** A config is shared, so that no personal value belongs there; and ingest makes others of it. */
  private static void check(Contract contract, String name) throws Unfit {
    Optional<Column> column = contract.column(name);
    if (column.isEmpty()) {
      throw new Unfit(
          "must name a column",
          Nearest.hint(name, contract.columns().stream().map(Column::name).toList()));
    }
    if (column.get().personal()) {
      throw new Unfit("must not name a personal column (pii): it is missing in such a row");
    }
  }
}
