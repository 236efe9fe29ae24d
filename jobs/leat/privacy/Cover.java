package leat.privacy;

import java.io.Serializable;

/** Makes of a clear text one that may be written; the same one each time, from any thread. */
@FunctionalInterface
interface Cover extends Serializable {
  String of(String text);
}
