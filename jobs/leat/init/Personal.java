package leat.init;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import leat.contract.Role;
import leat.privacy.PersonalSign;

/** Finds columns that look personal, and proposes to protect them; their values are not shown. */
final class Personal {
  private static final int LOOKED_AT = 1000;
  private static final int FEW = 10;
  private static final double MOST = 0.5;

  private Personal() {}

  /** Adds the protection to the proposals, as lines to be uncommented. */
  static void check(List<Facts> facts, List<Proposal> proposals) {
    for (int i = 0; i < facts.size(); i++) {
      Facts column = facts.get(i);
      Proposal proposal = proposals.get(i);
      if (column.isText() && proposal.role() != Role.LABEL) {
        sign(column).ifPresent(sign -> protect(column, proposal, sign));
      }
    }
  }

  private static Optional<PersonalSign> sign(Facts column) {
    List<String> values =
        column.sample().stream().filter(value -> !value.isEmpty()).limit(LOOKED_AT).toList();
    return Stream.of(PersonalSign.values())
        .filter(sign -> values.size() >= FEW)
        .filter(sign -> values.stream().filter(sign::fits).count() >= MOST * values.size())
        .findFirst();
  }

  /** A key stays a key as a hash; what is not learned from is best hidden. */
  private static void protect(Facts column, Proposal proposal, PersonalSign sign) {
    boolean hash = proposal.role() == Role.KEY || sign == PersonalSign.EMAIL;
    proposal
        .anew()
        .because(
            "%s different values in %s rows"
                .formatted(column.different(), Says.count(column.read())))
        .warn(
            "looks personal (%s): to protect it%s, write it as in the next line"
                .formatted(sign.plural(), hash ? ", with a key in LEAT_PRIVACY_KEY" : ""))
        .alternative(hash ? "pii = hash" : "pii = mask");
  }
}
