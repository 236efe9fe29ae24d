package leat.init;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import leat.contract.ColumnReader;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.Violation;
import leat.profile.LikelyType;

/** Makes a proposal for a column that is not the label, from what it holds. */
final class ColumnGuess {
  private static final String SHORT_YEAR = ".*(?<!y)yy(?!y).*";

  private final Facts facts;
  private final Proposal proposal;

  private ColumnGuess(Facts facts) {
    this.facts = facts;
    this.proposal = new Proposal(facts.name());
  }

  static Proposal of(Facts facts) {
    return new ColumnGuess(facts).guess();
  }

  private Proposal guess() {
    proposal.missing(facts.missing());
    if (facts.present() == 0) {
      return proposal.as(Role.IGNORE).because("empty: no row has a value");
    }
    if (facts.distinct() == 1 && facts.present() == facts.read()) {
      return proposal
          .as(Role.IGNORE)
          .because("constant: every row has " + Says.examples(facts.values(), 1));
    }
    LikelyType type = facts.type();
    proposal.as(type.type()).formats(type.formats());
    switch (type.type()) {
      case STRING, BOOLEAN -> new TextGuess(facts, proposal).describe();
      case DATE, TIMESTAMP -> times();
      case INT, LONG, DOUBLE -> new NumberGuess(facts, proposal).describe();
    }
    unread(type);
    return proposal;
  }

  private void times() {
    String noun = facts.type().type() == ColumnType.DATE ? "dates" : "times";
    List<String> formats = facts.type().formats();
    String how = formats.isEmpty() ? "" : " as " + String.join(", ", formats);
    proposal.because(
        noun + how + ", such as " + Says.examples(facts.examples(), 2) + facts.lacking());
    String twin = facts.type().twin();
    if (twin != null) {
      proposal.warn(
          "ambiguous: every value is a date in %s as well, and no day is above 12; change formats if that is meant"
              .formatted(twin));
    }
    if (formats.stream().anyMatch(format -> format.matches(SHORT_YEAR))) {
      proposal.warn("years of two digits are read as 2000 to 2099");
    }
  }

  /** Texts that are no values of the type. */
  private void unread(LikelyType type) {
    if (proposal.type() == ColumnType.STRING || type.fraction() >= 1) {
      return;
    }
    ColumnReader reader = ColumnReader.of(proposal.column());
    List<String> unread = new ArrayList<>();
    Consumer<Violation> broken = violation -> unread.add(violation.found());
    facts.sample().forEach(value -> reader.read(value, broken));
    List<String> examples = unread.stream().distinct().toList();
    proposal.because(
        "%s of the values cannot be read so%s: their rows go to quarantine, unless missing names them"
            .formatted(
                Says.percent(1 - type.fraction()),
                examples.isEmpty() ? "" : ", such as " + Says.examples(examples, 3)));
  }
}
