/**
 * The command line, and the launcher that decides how the JVM and Spark are started.
 *
 * <p>May import everything except job packages, which it finds as services through {@code
 * leat.job}.
 */
package leat.cli;
