package leat.jdbc;

import leat.LeatException;
import leat.config.JdbcSettings;

/** A column that is larger in every new or changed row; positions on it are texts. */
public final class Watermark {
  private final Table table;
  private final Selection selection;
  private final JdbcSettings settings;
  private final Axis axis;

  Watermark(Table table, Selection selection, JdbcSettings settings, Axis axis) {
    this.table = table;
    this.selection = selection;
    this.settings = settings;
    this.axis = axis;
  }

  /** What it holds now. */
  public Mark mark() {
    String column = selection.name(settings.watermark());
    return table.told(
        connection ->
            selection.aggregate(
                connection,
                found -> new Mark(found.getLong(1), axis.read(found, 2), axis.read(found, 3)),
                "COUNT(*)",
                "MIN(" + column + ")",
                "MAX(" + column + ")"));
  }

  /**
   * A position below another by the overlap that is set.
   *
   * @throws LeatException when the overlap is none for the column
   */
  public String overlapped(String position) {
    if (settings.overlap() == null) {
      return position;
    }
    try {
      return axis.below(position, settings.overlap());
    } catch (IllegalArgumentException e) {
      throw LeatException.usage(
          "Invalid source.jdbc.overlap: %s for watermark %s, found %s"
              .formatted(e.getMessage(), settings.watermark(), settings.overlap()),
          e);
    }
  }

  /** Whether one position is larger than another. */
  public boolean isAbove(String position, String other) {
    return axis.compare(position, other) > 0;
  }

  /**
   * Rows between two positions.
   *
   * @param after see {@link Window}
   * @param upTo see {@link Window}
   */
  public long count(String after, String upTo) {
    Window window = new Window(settings.watermark(), after, upTo);
    Selection rows = selection.within(window, axis);
    return table.told(connection -> rows.count(connection, null));
  }
}
