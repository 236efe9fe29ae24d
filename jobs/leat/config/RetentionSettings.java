package leat.config;

/**
 * Which versions of a model stay when {@code gc} runs; those that go by an alias always do.
 *
 * @param keep the newest so many, at least 1
 * @param keepPromoted whether all that ever went by an alias stay
 */
public record RetentionSettings(int keep, boolean keepPromoted) {
  static RetentionSettings read(Section section) {
    RetentionSettings settings =
        new RetentionSettings(
            section.integer("keep", 1, Integer.MAX_VALUE),
            section.value("keep-promoted", Kind::flag));
    section.end();
    return settings;
  }
}
