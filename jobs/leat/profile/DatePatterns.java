package leat.profile;

import java.util.List;

/** Patterns in which dates and times are commonly written; of twins, day first comes first. */
final class DatePatterns {
  static final List<String> DATES =
      List.of(
          "",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "dd.MM.yyyy",
          "d.M.yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "yyyy/MM/dd",
          "yyyy.MM.dd",
          "yyyyMMdd",
          "dd/MM/yy",
          "MM/dd/yy",
          "dd.MM.yy",
          "d MMM yyyy",
          "dd-MMM-yyyy",
          "dd-MMM-yy",
          "MMM d, yyyy",
          "d MMMM yyyy",
          "MMMM d, yyyy");

  static final List<String> TIMESTAMPS =
      List.of(
          "",
          "dd/MM/yyyy HH:mm",
          "MM/dd/yyyy HH:mm",
          "dd/MM/yyyy HH:mm:ss",
          "MM/dd/yyyy HH:mm:ss",
          "M/d/yyyy H:mm",
          "d/M/yyyy H:mm",
          "dd.MM.yyyy HH:mm",
          "dd.MM.yyyy HH:mm:ss",
          "yyyy/MM/dd HH:mm",
          "yyyy/MM/dd HH:mm:ss",
          "MM/dd/yyyy hh:mm a",
          "MM/dd/yyyy hh:mm:ss a",
          "yyyyMMddHHmmss");

  private DatePatterns() {}
}
