package leat.train.trees;

import java.io.Serializable;

/** What trees are grown for. */
interface Objective extends Serializable {
  /** The targets of a block's rows, before the first tree. */
  RowTargets targets(CodeBlock block);
}
