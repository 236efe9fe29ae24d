package leat.profile;

import leat.contract.ColumnType;

/** What one text alone looks like. */
public final class TextType {
  private TextType() {}

  /** The first type that the text can be read as; string where there is no other. */
  public static ColumnType of(String text) {
    long types = TextTypes.of(text) & ~TextTypes.LEADING_ZERO;
    return types == 0
        ? ColumnType.STRING
        : Candidate.ALL.get(Long.numberOfTrailingZeros(types)).type();
  }
}
