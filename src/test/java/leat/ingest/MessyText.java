package leat.ingest;

import java.util.List;
import java.util.Random;

/** CSV of an id and a note: quotes, line ends, stray quotes, wrong widths and blank lines. */
final class MessyText {
  private MessyText() {}

  static String of(Random random, int rows) {
    List<String> notes =
        List.of(
            "plain",
            "\"quoted, with comma\"",
            "\"two\nlines\"",
            "\"many\r\nlines\n\n\n1,looks like a row\nand \"\"more\"\" text\"",
            "\"stray",
            "\"closed\" too early",
            "ünï çødé",
            "5\" disk",
            "too,many",
            "\"\"");
    StringBuilder text = new StringBuilder("id,note\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(',').append(notes.get(random.nextInt(notes.size())));
      text.append(random.nextBoolean() ? "\n" : "\r\n");
      text.append(random.nextInt(10) == 0 ? "\n" : "");
    }
    return text.append("last").toString();
  }
}
