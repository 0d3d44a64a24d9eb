import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GitHubFault, PlayedGitHub } from '../../sandbox/github/played-github.ts';
import type { BatchId, BranchName, Change, CommitOid, JournalRepository } from '../../src/use-cases/ports.ts';
import { batchId, branchName, create, path, requestOf, typesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const onMutation = { on: 'mutation', times: 1 } as const;
const fault = fc.constantFrom<GitHubFault>(
  { ...onMutation, type: 'status', status: 502, when: 'before' },
  { ...onMutation, type: 'status', status: 502, when: 'after' },
  { ...onMutation, type: 'reset', when: 'after' },
  { ...onMutation, type: 'empty', when: 'after' },
  { ...onMutation, type: 'html', when: 'before' },
  { ...onMutation, type: 'stale-head', shape: 'FORBIDDEN' },
  { ...onMutation, type: 'graphql-error', errorType: 'NEW_THING', message: 'No.', when: 'after' },
  { on: 'query', times: 1, type: 'status', status: 502, when: 'before' },
);
const happening = fc.constantFrom('nothing', 'merge', 'squash', 'rebase', 'close', 'delete', 'move back');
const step = fc.record({
  faults: fc.array(fault, { maxLength: 3 }),
  happening,
  when: fc.constantFrom('sending', 'waiting'),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What a person does with the pull request or its branch; in vain where there is none to do it with. */
async function happen(github: PlayedGitHub, branch: BranchName, what: string): Promise<void> {
  const open = github.pullRequests().find(({ head, state }) => head === branch && state === 'OPEN');
  const isThere = (await github.branches()).includes(branch);
  const methods = { merge: 'MERGE', squash: 'SQUASH', rebase: 'REBASE' } as const;
  if (what === 'merge' || what === 'squash' || what === 'rebase') {
    if (open !== undefined) await github.mergePullRequest(open.number, methods[what]);
  } else if (what === 'close') {
    if (open !== undefined) github.closePullRequest(open.number);
  } else if (what === 'delete') {
    if (isThere) await github.deleteBranch(branch);
  } else if (what === 'move back') {
    const [base] = await github.commits(1);
    if (isThere) await github.moveBranch(branch, base?.oid ?? '');
  }
}

type Waiting = { readonly change: Change; batch: BatchId | null; head: CommitOid | null };
let count = 0;
const next = () => {
  count += 1;
  return count;
};

/** The least that a bot does with rolling branches: what is not known to be on the base is brought there. */
async function bringThrough(
  repository: JournalRepository,
  waiting: Set<Waiting>,
  before: (branch: BranchName) => Promise<void>,
): Promise<void> {
  for (let turns = 0, branch = newBranch(); waiting.size > 0; turns += 1) {
    if (turns > 60) throw new Error('never all on the base');
    const seen = await repository.lookAtPullRequest(branch);
    if (seen.type === 'trouble') continue;
    if (seen.type === 'merged' || seen.type === 'closed') {
      for (const one of waiting) {
        const held = seen.type === 'merged' && seen.commits.some(({ batch }) => batch === one.batch);
        if (held && one.batch !== null) waiting.delete(one);
        else Object.assign(one, { batch: null, head: null });
      }
      branch = newBranch();
      continue;
    }
    for (const one of waiting) {
      one.batch ??= batchId(`BATCH${next()}`);
      const report = await repository.commit(
        requestOf([one.change], {
          ...{ branch, batch: one.batch, oldestHead: one.head },
          beforeSending: async (head) => {
            one.head ??= head;
            await before(branch);
            return true;
          },
        }),
      );
      if (report.type === 'settled') expect(Object.values(typesOf(report))).toEqual(['landed']);
    }
    const opened = await repository.openPullRequest({ branch, title: 'Log', body: '' });
    if (opened !== null && 'number' in opened) await repository.askToMerge(branch);
  }
}

function newBranch(): BranchName {
  return branchName(`buildlog/${next()}`);
}

describe('entries on rolling branches, through faults and what people do with pull requests', () => {
  it('are all on the base in the end, each once', async () => {
    const { github, repository, clock } = await startJournal();
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (steps, deletes) => {
          github.setMerging({ deletesBranch: deletes });
          const left: Step[] = [...steps];
          const happens = async (branch: BranchName, when: string) => {
            if (left[0]?.when !== when) return;
            const [now] = left.splice(0, 1);
            for (const one of now?.faults ?? []) github.fault(one);
            await happen(github, branch, now?.happening ?? 'nothing');
          };
          const entries = [next(), next()].map((id) => path(`buildlog/${id}.md`));
          const waiting = new Set<Waiting>(
            entries.map((where) => ({
              change: create(where, where, `# ${where}\n`),
              batch: null,
              head: null,
            })),
          );
          let current: BranchName | null = null;
          clock.duringWaits(async () => {
            if (current !== null) await happens(current, 'waiting');
          });
          await bringThrough(repository, waiting, async (branch) => {
            current = branch;
            await happens(branch, 'sending');
          });
          clock.duringWaits(async () => undefined);
          const added = (await github.commits(2_000)).flatMap(({ files }) =>
            files.filter(({ change }) => change === 'added').map((file) => file.path),
          );
          for (const where of entries) {
            expect(await github.file(where)).toBe(`# ${where}\n`);
            expect(added.filter((one) => one === where)).toHaveLength(1);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
