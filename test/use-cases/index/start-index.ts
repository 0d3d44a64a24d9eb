import type { RepositoryName } from '../../../src/core/entry/repository-name.ts';
import type { IndexSurroundings, IndexSynced } from '../../../src/use-cases/index/index-surroundings.ts';
import { syncIndex } from '../../../src/use-cases/index/sync-index.ts';
import type { Indexed, IndexedEntry, IndexedLesson } from '../../../src/use-cases/ports.ts';
import { type StartedJournal, startJournal } from '../../github/start-journal.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { at, day } from '../../store/sample.ts';

export type StartedIndex = StartedJournal & {
  readonly name: RepositoryName;
  readonly around: IndexSurroundings;
  /** Looks at the repository; `calls` is what GitHub was asked for it, by name. */
  readonly sync: (
    some?: Partial<IndexSurroundings>,
  ) => Promise<{ readonly synced: IndexSynced; readonly calls: readonly string[] }>;
  readonly entries: () => Promise<readonly IndexedEntry[]>;
  readonly lessons: () => Promise<readonly IndexedLesson[]>;
  readonly indexed: () => Promise<Indexed | null>;
};

/** A journal on a played GitHub, and an index of it in a store of its own. */
export async function startIndex(seed: 'empty' | 'readme' = 'readme'): Promise<StartedIndex> {
  const journal = await startJournal(seed);
  const { journalIndex } = await openTestStore();
  const repositories = journal.openAll();
  const repository = repositories.home;
  const around: IndexSurroundings = {
    ...{ repositories, journalIndex, clock: journal.clock, holder: 'one' },
    stopping: new AbortController().signal,
    breathe: async () => undefined,
  };
  return {
    ...journal,
    name: repository,
    around,
    async sync(some = {}) {
      const before = journal.github.calls.length;
      const synced = await syncIndex({ ...around, ...some }, repository);
      return { synced, calls: journal.github.calls.slice(before).map(({ name }) => name) };
    },
    entries: () => journalIndex.listEntries({ repository, from: day('2000-01-01'), to: day('2099-12-31') }),
    lessons: () => journalIndex.listLessons({ repository, from: at(0), before: at(Number.MAX_SAFE_INTEGER) }),
    indexed: () => journalIndex.find(repository),
  };
}

/** A build journal of Ada's with these lessons about the workflow. */
export function journalWith(title: string, ...lessons: readonly string[]): string {
  const bullets = lessons.map((lesson) => `- ${lesson}\n`).join('');
  return `# Build Journal: ${title}\n\n**Status:** Partial\n**Author:** Ada\n\n## The Goal\n\nIt.\n\n## Improvements\n\n### Workflow\n\n${bullets}`;
}
