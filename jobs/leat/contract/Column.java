package leat.contract;

import java.io.Serializable;

/**
 * One column of the contract.
 *
 * @param name as the pipeline calls it, dots and spaces included
 * @param type of the cleaned value
 * @param role what it is for
 * @param rules what the contract does to one raw value
 * @param from the source's name for it, a path with dots where records are nested; null: the name
 * @param protection what is done to its values before anything is written; null: nothing was said
 */
public record Column(
    String name, ColumnType type, Role role, ValueRules rules, String from, Protection protection)
    implements Serializable {

  /** A column that the source calls by the same name, and that is not personal. */
  public Column(String name, ColumnType type, Role role, ValueRules rules) {
    this(name, type, role, rules, null, null);
  }

  /** The source's name for it. */
  public String sourceName() {
    return from == null ? name : from;
  }

  /** Whether its values are protected before anything is written. */
  public boolean personal() {
    return protection != null && protection.method() != Protection.Method.NONE;
  }

  /** Whether ingest leaves it out. */
  public boolean dropped() {
    return personal() && protection.method() == Protection.Method.DROP;
  }

  /** The column for something else. */
  public Column withRole(Role other) {
    return new Column(name, type, other, rules, from, protection);
  }

  /** The column after ingest; one that is left out there is in no contract any more. */
  Column ingested() {
    return personal()
        ? new Column(name, protection.typeAfter(type), role, ValueRules.NONE)
        : new Column(name, type, role, rules);
  }
}
