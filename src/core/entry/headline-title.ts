/** Letters, digits and the punctuation that means nothing to GitHub or to what reads commit messages there. */
const harmless = /^[\p{L}\p{M}\p{N} ,.'’&+()!?/:–—-]+$/u;

/**
 * What acts or links although each of its characters is harmless, with whom it acts.
 * No rule for a bare commit oid: at most it becomes a link to a commit of this repository.
 */
const acting: readonly RegExp[] = [
  /:\/\/|\bwww\./i, // an address: GitHub links it, and "closes <address>" closes an issue
  /\b[A-Z][A-Z0-9]+-\d/i, // GH-1, and keys of other trackers that watch commits: JIRA-1
  /skip[ -]?checks?|skip[ -]?ci|\bci[ -]?skip|no[ -]?ci\b/i, // GitHub Actions, Azure Pipelines, GitLab
];

/**
 * A title as a commit headline may show it, on one line; null for one that could do something there: mention somebody,
 * link to or close an issue, stop a workflow. Who reads the headline then finds the day instead.
 */
export function headlineTitle(title: string): string | null {
  const line = title.replace(/`/g, '').replace(/\s+/g, ' ').trim();
  if (!harmless.test(line) || acting.some((shape) => shape.test(line))) return null;
  return line;
}
