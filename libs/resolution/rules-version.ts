/**
 * The version of the rules that verdicts are judged by: named in the ledger on adoption, and changed there by RulesAdopted,
 * so that a later change of a formula never changes what an earlier verdict was.
 */
export const CURRENT_RULES_VERSION = 1;
