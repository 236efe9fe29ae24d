package leat.follow;

/** How long a folder is followed. */
public enum Until {
  /** Until somebody stops it, by SIGTERM or SIGINT. */
  STOPPED,
  /** Until all files are scored that are there. */
  NOTHING_IS_NEW
}
