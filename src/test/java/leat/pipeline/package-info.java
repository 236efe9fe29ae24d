/** Whole pipelines, through the command line where a user would, on small data. */
package leat.pipeline;
