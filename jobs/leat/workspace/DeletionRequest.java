package leat.workspace;

/**
 * Which version is to be deleted, and why.
 *
 * @param model a published version
 * @param by who decided
 * @param reason why
 * @param forced whether one that goes or went by an alias is deleted too; never one in production
 */
public record DeletionRequest(String model, String by, String reason, boolean forced) {}
