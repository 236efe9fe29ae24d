package leat.features;

/**
 * Where the columns stand that the leakage scan adds behind the contract's.
 *
 * @param contract how many columns the contract has
 */
record LeakageColumns(int contract) {
  int rowId() {
    return contract;
  }

  int part() {
    return contract + 1;
  }

  /** Whether the row is a training row whose values are looked at. */
  int isSampled() {
    return contract + 2;
  }

  /** Hash of the features and the label, null where it is not compared. */
  int content() {
    return contract + 3;
  }

  /** Hash of the first entity, null where it is not compared; the others follow. */
  int firstEntity() {
    return contract + 4;
  }
}
