import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { PlayedGitHub } from '../sandbox/github/played-github.ts';
import { addDays } from '../src/core/time/local-date.ts';
import { openJournalRepositories } from '../src/github/open-journal-repositories.ts';
import { newReference } from '../src/new-reference.ts';
import type { StorePlace } from '../src/store/open-database.ts';
import { openStore } from '../src/store/open-store.ts';
import { systemClock } from '../src/system-clock.ts';
import { createIndexSync } from '../src/use-cases/index/create-index-sync.ts';
import { startGitHub } from '../test/chaos/start-github.ts';
import { day } from '../test/store/sample.ts';
import { quietLog } from '../test/support/quiet-log.ts';

const PUSHED_AT_ONCE = 500;
/** Of ten entries seven are daily logs. */
const LOGS_OF_TEN = 7;
const FIRST_DAY = day('2023-01-01');

export type Look = {
  readonly what: string;
  readonly calls: number;
  /** The calls of a client that lists each folder and gets each file, as it has to at every look. */
  readonly peer: number;
  readonly took: number;
  /** What GitHub answered. */
  readonly bytes: number;
  /** The longest time from an answer of GitHub's, or from a breath, to the next breath, in ms. */
  readonly breathless: number;
};

/** Looks at a journal of so many entries: first, again, and after a push of one file. */
export async function playSync(place: StorePlace, count: number): Promise<readonly Look[]> {
  const clock = systemClock;
  const started = await startGitHub(clock);
  const store = await openStore(place);
  const { github } = started;
  let bytes = 0;
  let breathed = performance.now();
  let breathless = 0;
  started.guard((response) => {
    const { socket } = response;
    const before = socket?.bytesWritten ?? 0;
    response.once('finish', () => {
      bytes += (socket?.bytesWritten ?? 0) - before;
      breathed = performance.now();
    });
    return false;
  });
  const repositories = openJournalRepositories({
    ...{ apiUrl: github.apiUrl, auth: { type: 'token', token: github.token }, repository: github.repository },
    ...{ branch: null, folder: 'buildlog', clock, log: quietLog(), newReference },
    stopping: new AbortController().signal,
  });
  const sync = createIndexSync({
    ...{ repositories, clock, journalIndex: store.journalIndex, holder: 'bench' },
    stopping: new AbortController().signal,
    async breathe() {
      breathless = Math.max(breathless, performance.now() - breathed);
      await setImmediate();
      breathed = performance.now();
    },
  });
  const look = async (what: string): Promise<Look> => {
    const before = { calls: started.calls(), bytes, at: performance.now() };
    breathless = 0;
    breathed = before.at;
    const synced = await sync(repositories.home);
    if (synced.type !== 'synced') throw new Error(`the index is not up to date: ${synced.type}`);
    const took = performance.now() - before.at;
    const peer = count + foldersOf(count);
    return {
      what,
      calls: started.calls() - before.calls,
      peer,
      took,
      bytes: bytes - before.bytes,
      breathless,
    };
  };
  try {
    await fill(github, count);
    const first = await look('first look');
    const again = await look('nothing new');
    await github.pushByHand({ [pathOf(0)]: '# Changed\n' }, 'One file');
    return [first, again, await look('one push')];
  } finally {
    await store.close();
    await started.stop();
  }
}

async function fill(github: PlayedGitHub, count: number): Promise<void> {
  const journal = await readFile('test/fixtures/2026-01-01-user-auth-api.md', 'utf8');
  const log = await readFile('test/fixtures/daily-log.md', 'utf8');
  for (let from = 0; from < count; from += PUSHED_AT_ONCE) {
    const files: Record<string, string> = {};
    for (let entry = from; entry < Math.min(count, from + PUSHED_AT_ONCE); entry += 1)
      files[pathOf(entry)] = `${isLog(entry) ? log : journal}\nEntry ${entry}\n`;
    await github.pushByHand(files, 'Entries');
  }
}

/** Some people a day. */
function pathOf(entry: number): string {
  const date = addDays(FIRST_DAY, Math.floor(entry / 10));
  if (!isLog(entry)) return `buildlog/${date}-journal-${entry}.md`;
  return `buildlog/daily/${date.slice(0, 4)}/${date.slice(5, 7)}/${date}-person-${entry % 10}.md`;
}

function isLog(entry: number): boolean {
  return entry % 10 < LOGS_OF_TEN;
}

/** The journal's own, and those that the daily logs lie in. */
function foldersOf(count: number): number {
  const folders = new Set<string>(['buildlog']);
  for (let entry = 0; entry < count; entry += 1) {
    const parts = pathOf(entry).split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
  }
  return folders.size;
}
