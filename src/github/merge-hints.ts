/** What GitHub asks for instead, where it does not merge as it was asked to. */
export type MergeHint = 'merge' | 'queue' | 'queued' | 'method' | 'up-to-date';

type HintShape = { readonly hint: MergeHint; readonly message: RegExp; readonly source: string };

/** First match first. */
export const mergeHints: readonly HintShape[] = [
  {
    hint: 'merge',
    message: /is in (clean|unstable|has_hooks) status/i,
    source:
      'enablePullRequestAutoMerge of one that may be merged already: peter-evans/enable-pull-request-automerge#343, #355',
  },
  { hint: 'queued', message: /already (in|queued|enqueued).{0,40}queue/i, source: 'wording not recorded' },
  {
    hint: 'queue',
    message: /changes must be made through (the|a) merge queue|added to the merge queue/i,
    source: 'recorded as the refusal of a merge, REST 405',
  },
  {
    hint: 'method',
    message:
      /(merge commits|squash merges|rebase merges) are not allowed|merge method|linear history|not contain merge commits/i,
    source: 'cli/cli; rules "Require linear history" and "Allowed merge methods"',
  },
  {
    hint: 'up-to-date',
    message: /not up to date|out of date|is behind/i,
    source: 'docs "Require branches to be up to date before merging"; REST 405',
  },
];
