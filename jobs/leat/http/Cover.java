package leat.http;

/** What is done to the records of a page before they are stored. */
public interface Cover {
  /** Nothing. */
  Cover NONE =
      new Cover() {
        @Override
        public String of(String lines) {
          return lines;
        }

        @Override
        public String suffix() {
          return "";
        }
      };

  /** What is stored instead of the lines; the same for the same lines. */
  String of(String lines);

  /** What the names of such files end with. */
  String suffix();
}
