/**
 * Looks at data that no pipeline knows yet, and proposes a config for it: how the files are
 * written, what each column is, and why.
 *
 * <p>Works on a sample in plain Java; what a value can be read as is asked of {@code
 * leat.contract}, so that a proposal reads the data the way the jobs will. May import {@code leat},
 * {@code leat.config}, {@code leat.contract}, {@code leat.jdbc}, {@code leat.job}, {@code
 * leat.profile} and {@code leat.workspace}; no job.
 */
package leat.init;
