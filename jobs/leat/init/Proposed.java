package leat.init;

import java.util.ArrayList;
import java.util.List;
import leat.contract.ColumnType;
import leat.contract.Role;

/**
 * A proposed config.
 *
 * @param pipeline its name
 * @param text of the file
 * @param columns what was decided, column by column
 * @param remarks what concerns all of the data
 * @param read rows that were looked at
 * @param complete whether these are all
 */
public record Proposed(
    String pipeline,
    String text,
    List<Decision> columns,
    List<String> remarks,
    long read,
    boolean complete) {

  /**
   * What was decided for a column.
   *
   * @param column its name
   * @param type of its values
   * @param role what it is for
   * @param reason in words
   * @param warnings what the user should look at
   */
  public record Decision(
      String column, ColumnType type, Role role, String reason, List<String> warnings) {}

  /**
   * Proposes a config for a table.
   *
   * @param label name of the column to predict
   * @param positive the value to predict, or null
   * @throws leat.LeatException when nothing can be learned of the label
   */
  public static Proposed of(Table table, String label, String positive) {
    int position = table.position(label);
    List<Facts> facts = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      facts.add(Facts.of(table, i));
      proposals.add(
          i == position ? Label.of(facts.get(i), positive) : ColumnGuess.of(facts.get(i)));
    }
    Roles.assign(facts, proposals, position);
    Personal.check(facts, proposals);
    Leaks.check(table.rows(), proposals, position);
    Features.check(table, proposals);
    String text = new ConfigText(table, facts.get(position), proposals, position).text();
    List<Decision> decisions = proposals.stream().map(Proposed::decision).toList();
    return new Proposed(
        table.name(), text, decisions, table.remarks(), table.read(), table.complete());
  }

  private static Decision decision(Proposal proposal) {
    return new Decision(
        proposal.name(),
        proposal.type(),
        proposal.role(),
        proposal.reasons().isEmpty() ? "" : proposal.reasons().get(0),
        List.copyOf(proposal.warnings()));
  }
}
