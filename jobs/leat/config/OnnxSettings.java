package leat.config;

/**
 * Whether a version has a model.onnx.
 *
 * @param export when it is written
 * @param licence of the model, for the file's metadata
 */
public record OnnxSettings(Export export, String licence) {
  /** When model.onnx is written. */
  public enum Export {
    /** Where ONNX can express the model and onnxruntime confirms it. */
    AUTO,
    /** The same; a model for which that does not hold is refused. */
    REQUIRED,
    /** Never. */
    OFF
  }

  /** What reference.conf says. */
  public static final OnnxSettings BUILT_IN = new OnnxSettings(Export.AUTO, "NOASSERTION");

  static OnnxSettings read(Section section) {
    OnnxSettings settings =
        new OnnxSettings(
            section.value("export", Kind.option(Export.class)),
            section.value("licence", Kind::text));
    section.end();
    return settings;
  }
}
