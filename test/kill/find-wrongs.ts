import type { PlayedGitHub } from '../../sandbox/github/played-github.ts';
import { type History, readHistory } from '../chaos/read-history.ts';
import type { Person } from '../support/person.ts';

/** What one person submitted: a word for each time that their form closed. */
export type Submitted = { readonly person: Person; readonly words: readonly string[] };

export type Wrongs = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly overwritten: readonly string[];
  /** Whose receipts do not say that all they submitted is committed. */
  readonly untold: readonly string[];
  /** Messages beside the one for each submission. */
  readonly saidTwice: readonly string[];
};

const committed = /^Your (edit of the )?daily log is committed/;

/** Compares what people submitted with what is in the repository and what they can read. */
export function findWrongs(github: PlayedGitHub, submitted: readonly Submitted[]): Wrongs {
  const history = readHistory(github.folder, github.defaultBranch);
  const words = submitted.flatMap((one) => one.words);
  const times = timesBrought(history);
  const standing = timesStanding(history);
  return {
    lost: words.filter((word) => !standing.has(word)),
    doubled: [
      ...words
        .filter((word) => (times.get(word) ?? 0) > 1 || (standing.get(word) ?? 0) > 1)
        .map((word) => `${word} in ${placesOf(history, word).join(' and ')}`),
      ...batchesTwice(history),
    ],
    overwritten: findOverwritten(history),
    untold: submitted.filter((one) => finalReceipts(one.person) < one.words.length).map(nameOf),
    saidTwice: submitted.filter((one) => receipts(one.person).length > one.words.length).map(nameOf),
  };
}

/** How many of the messages from the app say that it is committed. */
export function finalReceipts(person: Person): number {
  return receipts(person).filter(({ text }) => committed.test(text)).length;
}

function receipts(person: Person) {
  const { conversations } = person.screen();
  return conversations.filter(({ kind }) => kind === 'dm').flatMap(({ messages }) => messages);
}

function nameOf({ person }: Submitted): string {
  const texts = receipts(person).map(({ text }) => text);
  return `${person.screen().me.name}: ${texts.join(' | ')}`;
}

/** How many commits of the bot brought each word into a file that did not have it. */
function timesBrought(history: History): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { batch, files } of history.commits) {
    if (batch === null) continue;
    for (const { before, after } of files) {
      const there = before === null ? new Map() : history.marksIn(before);
      for (const mark of after === null ? [] : history.marksIn(after).keys()) {
        if (!there.has(mark)) times.set(mark, (times.get(mark) ?? 0) + 1);
      }
    }
  }
  return times;
}

/** How often each word stands in the files as they now are. */
function timesStanding(history: History): ReadonlyMap<string, number> {
  const files = new Map(
    history.commits.flatMap((commit) => commit.files.map(({ path, after }) => [path, after])),
  );
  const times = new Map<string, number>();
  for (const blob of files.values()) {
    for (const [mark, count] of blob === null ? [] : history.marksIn(blob)) {
      times.set(mark, (times.get(mark) ?? 0) + count);
    }
  }
  return times;
}

/** Every commit and file that it stands in. */
function placesOf({ commits, marksIn }: History, word: string): readonly string[] {
  return commits.flatMap(({ oid, files }) =>
    files
      .filter(({ after }) => after !== null && marksIn(after).has(word))
      .map(({ path }) => `${path} of ${oid}`),
  );
}

function batchesTwice({ commits }: History): readonly string[] {
  const batches = commits.map(({ batch }) => batch).filter((batch) => batch !== null);
  return batches.filter((batch, at) => batches.indexOf(batch) !== at).map((batch) => `batch ${batch}`);
}

/** People here only ever add: whatever stood in a file before a commit of the bot stands there after it. */
function findOverwritten({ commits, marksIn }: History): readonly string[] {
  return commits
    .filter(({ batch }) => batch !== null)
    .flatMap(({ oid, files }) =>
      files.flatMap(({ path, before, after }) => {
        const kept = after === null ? new Map() : marksIn(after);
        const gone = before === null ? [] : [...marksIn(before).keys()].filter((mark) => !kept.has(mark));
        return gone.map((mark) => `${mark} of ${path} in ${oid}`);
      }),
    );
}
