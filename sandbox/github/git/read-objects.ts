import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { ObjectType, RawObject } from './object-reader.ts';
import type { Git } from './run-git.ts';

/** An oid, its beginning, or a full ref: nothing that git would read as a search, a range or a second line. */
const PLAIN_NAME = /^(?:[0-9a-f]{4,40}|refs\/[^\0-\x20\x7f~^:?*[\\]+)$/;

type Pending = {
  readonly resolve: (object: RawObject | null) => void;
  readonly reject: (error: Error) => void;
};
type Talk = { readonly child: ChildProcessWithoutNullStreams; readonly pending: Pending[] };

/**
 * Asks one `git cat-file --batch` (or `--batch-check`, whose answers have no content), which is started at the first
 * question and again after it has died. Answers come in the order of the questions.
 */
export function readObjects(git: Git, withContent: boolean): (name: string) => Promise<RawObject | null> {
  let talk: Promise<Talk> | null = null;

  async function open(): Promise<Talk> {
    const mode = withContent ? '--batch' : '--batch-check';
    const child = await git.start([`--git-dir=${git.folder}`, 'cat-file', mode]);
    const pending: Pending[] = [];
    const receive = answerReader(withContent, (object) => pending.shift()?.resolve(object));
    child.stdout.on('data', receive);
    child.stderr.resume();
    const end = () => {
      talk = null;
      for (const { reject } of pending.splice(0)) reject(new Error('git cat-file ended'));
    };
    child.once('error', end);
    child.once('close', end);
    return { child, pending };
  }

  return async (name) => {
    if (!PLAIN_NAME.test(name)) return null;
    talk ??= open();
    const { child, pending } = await talk;
    return new Promise((resolve, reject) => {
      pending.push({ resolve, reject });
      child.stdin.write(`${name}\n`);
    });
  };
}

/** Cuts the stream into answers: `<oid> <type> <size>`, then the content and a newline, or `<name> missing`. */
function answerReader(withContent: boolean, emit: (object: RawObject | null) => void) {
  let chunks: Buffer[] = [];
  let length = 0;
  let header: { readonly oid: string; readonly type: ObjectType; readonly size: number } | null = null;

  function take(): boolean {
    const wanted = header === null ? 0 : header.size + 1;
    if (header !== null && length < wanted) return false;
    const [first] = chunks;
    const all = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
    if (header !== null) {
      emit({ ...header, bytes: all.subarray(0, header.size) });
      header = null;
      keep(all.subarray(wanted));
      return true;
    }
    const end = all.indexOf('\n');
    keep(end === -1 ? all : all.subarray(end + 1));
    if (end === -1) return false;
    const found = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(all.subarray(0, end).toString());
    if (found === null) {
      emit(null);
      return true;
    }
    const [, oid = '', type = '', size = ''] = found;
    const object = { oid, type: objectType(type), size: Number(size) };
    if (withContent) header = object;
    else emit({ ...object, bytes: Buffer.alloc(0) });
    return true;
  }

  function keep(rest: Buffer): void {
    chunks = [rest];
    length = rest.length;
  }

  return (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
    while (length > 0 && take());
  };
}

function objectType(word: string): ObjectType {
  return word === 'commit' || word === 'tree' || word === 'tag' ? word : 'blob';
}
