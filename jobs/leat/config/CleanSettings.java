package leat.config;

import java.util.Optional;
import leat.contract.Column;
import leat.contract.Contract;
import leat.contract.Role;

/**
 * What clean does besides the value rules.
 *
 * @param deduplicate which rows count as equal
 * @param keep which of equal rows stays
 * @param latestBy column whose largest value stays, with {@code keep = latest}; else null
 */
public record CleanSettings(Deduplicate deduplicate, Keep keep, String latestBy) {
  static CleanSettings read(Section section, Optional<Contract> contract) {
    Deduplicate deduplicate = section.value("deduplicate", Kind.option(Deduplicate.class));
    Keep keep = section.value("keep", Kind.option(Keep.class));
    String latestBy = latestBy(section, contract, keep);
    if (deduplicate == Deduplicate.KEY
        && contract.filter(c -> c.withRole(Role.KEY).isEmpty()).isPresent()) {
      section
          .report()
          .problem("deduplicate", "must not be key without a column of role key, found key");
    }
    section.end();
    return new CleanSettings(deduplicate, keep, latestBy);
  }

  private static String latestBy(Section section, Optional<Contract> contract, Keep keep) {
    Kind<String> name = contract.<Kind<String>>map(ColumnsReader::name).orElse(Kind::text);
    int before = section.report().count();
    String latestBy = section.optional("latest-by", name).orElse(null);
    if (contract.flatMap(c -> c.column(latestBy)).filter(Column::personal).isPresent()) {
      section.report().problem("latest-by", "must not be a personal column, found " + latestBy);
    }
    if (section.report().count() == before && keep == Keep.LATEST && latestBy == null) {
      section
          .report()
          .problem("latest-by", "must name a column where keep is latest, found nothing", "keep");
    }
    if (keep != Keep.LATEST && latestBy != null) {
      section
          .report()
          .problem("latest-by", "must be left out unless keep is latest, found " + latestBy);
    }
    return latestBy;
  }

  /** Which rows count as equal. */
  public enum Deduplicate {
    /** None. */
    NONE,
    /** Rows equal in every cleaned column. */
    EXACT,
    /** Rows equal in the columns of role key. */
    KEY
  }

  /** Which of equal rows stays. */
  public enum Keep {
    /** The first in source order. */
    FIRST,
    /** The one with the largest value of a column; the last in source order among those. */
    LATEST
  }
}
