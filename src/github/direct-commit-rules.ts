/**
 * Rules of a ruleset that refuse a commit made straight on the branch, from whoever may not bypass them. Source: OpenAPI
 * description, "repository-rule-detailed". Rules about messages, names and signatures are not among them: our commits
 * are signed, and what a pattern asks shows only when it is tried.
 */
export const directCommitRules: ReadonlySet<string> = new Set([
  'pull_request',
  'merge_queue',
  'update', // "Only allow users with bypass permission to update matching refs."
  // What these ask for exists only for a commit that was on another branch before; refused so in a recording.
  'required_status_checks',
  'required_deployments',
  'workflows',
  'code_scanning',
]);
