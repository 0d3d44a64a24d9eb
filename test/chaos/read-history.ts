import { execFileSync } from 'node:child_process';

export type HistoryFile = {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
};
export type HistoryCommit = {
  readonly oid: string;
  /** The batch that its trailer names; null for what people pushed. */
  readonly batch: string | null;
  readonly files: readonly HistoryFile[];
};
export type History = {
  /** Oldest first. */
  readonly commits: readonly HistoryCommit[];
  /** The marks in a blob, and how often each stands there. */
  marksIn(oid: string): ReadonlyMap<string, number>;
};

const NOTHING = '0'.repeat(40);
const MOST = 512 * 1024 * 1024;

/** All that ever happened on the branch of a bare repository, read with git itself. */
export function readHistory(folder: string, branch: string): History {
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', ['--git-dir', folder, ...args], { input, maxBuffer: MOST });
  const format = '--format=%x01%H%x02%B%x02';
  const shape = ['--raw', '--root', '--no-renames', '--no-abbrev', format];
  const log = git(['log', '--reverse', ...shape, branch]).toString('utf8');
  const commits = log.split('\u0001').slice(1).map(parseCommit);
  const sides = commits.flatMap(({ files }) => files.flatMap(({ before, after }) => [before, after]));
  const oids = [...new Set(sides.filter((oid) => oid !== null))];
  const blobs = oids.length === 0 ? Buffer.alloc(0) : git(['cat-file', '--batch'], `${oids.join('\n')}\n`);
  const marks = parseBlobs(blobs);
  return { commits, marksIn: (oid) => marks.get(oid) ?? new Map() };
}

function parseCommit(text: string): HistoryCommit {
  const [oid = '', message = '', raw = ''] = text.split('\u0002');
  const files = [...raw.matchAll(/^:\d+ \d+ ([0-9a-f]{40}) ([0-9a-f]{40}) [A-Z]\t(.+)$/gm)];
  return {
    oid,
    batch: /^Buildlog-Batch: (.+)$/m.exec(message)?.[1] ?? null,
    files: files.map(([, before = NOTHING, after = NOTHING, path = '']) => ({
      path,
      before: before === NOTHING ? null : before,
      after: after === NOTHING ? null : after,
    })),
  };
}

/** `<oid> blob <size>`, the content and a newline, over and over. */
function parseBlobs(output: Buffer): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const marks = new Map<string, ReadonlyMap<string, number>>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [oid = '', , size = '0'] = output.toString('latin1', at, end).split(' ');
    const from = end + 1;
    marks.set(oid, countMarks(output.toString('utf8', from, from + Number(size))));
    at = from + Number(size) + 1;
  }
  return marks;
}

function countMarks(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [mark] of text.matchAll(/\b[wh]\d{5}\b/g)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
