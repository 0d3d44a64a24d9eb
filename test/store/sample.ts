import { blankAnswers } from '../../src/core/entry/blank-answers.ts';
import { blankJournalAnswers } from '../../src/core/entry/blank-journal-answers.ts';
import { type BlobOid, blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { BuildJournalAnswers } from '../../src/core/entry/build-journal.ts';
import type { DailyLogAnswers } from '../../src/core/entry/daily-log.ts';
import {
  dailyLogPath,
  type EntryPath,
  journalPath,
  parseEntryPath,
} from '../../src/core/entry/entry-path.ts';
import { parseRepositoryName, type RepositoryName } from '../../src/core/entry/repository-name.ts';
import { parseRowId, type RowId } from '../../src/core/entry/row-id.ts';
import { type Instant, toInstant } from '../../src/core/time/instant.ts';
import { type LocalDate, parseLocalDate } from '../../src/core/time/local-date.ts';
import { parseTimeZone, type TimeZone } from '../../src/core/time/time-zone.ts';
import { toBranchName } from '../../src/use-cases/ids.ts';
import type {
  BatchId,
  CommitOid,
  Draft,
  EndingDraft,
  EntryKey,
  JournalDraft,
  JournalId,
  JournalKey,
  LogKey,
  Proposed,
  PullRequest,
  Sending,
  Settlement,
  Submission,
  SubmissionId,
  Trouble,
} from '../../src/use-cases/ports.ts';

/** Values for tests of the store, by short names. */
export const ada = { team: 'T1', user: 'U1' };
export const grace = { team: 'T1', user: 'U2' };

export function day(text: string): LocalDate {
  return known(parseLocalDate(text));
}

export function repository(text: string): RepositoryName {
  return known(parseRepositoryName(text));
}

export function path(text: string): EntryPath {
  return known(parseEntryPath(text));
}

export function rowId(text: string): RowId {
  return known(parseRowId(text));
}

export function zone(text: string): TimeZone {
  return known(parseTimeZone(text));
}

export function at(milliseconds: number): Instant {
  return toInstant(milliseconds);
}

export function answersWith(some: Partial<DailyLogAnswers>): DailyLogAnswers {
  return { ...blankAnswers, ...some };
}

/** The journal repository that nothing is said about. */
export const home = repository('acme/journal');

/** Ada's day. */
export const today: LogKey = { ...ada, repository: home, date: day('2026-11-20') };

export const noDraft: EndingDraft = { type: 'none' };

/** Ada's build journal of that day. */
export function journalKey(journal: string): JournalKey {
  return { ...today, journal: journalId(journal) };
}

// The brands of ids that only this project makes up have no way in but a cast.
export const submissionId = (text: string) => text as SubmissionId;
export const journalId = (text: string) => text as JournalId;
export const batchId = (text: string) => text as BatchId;
export const commitOid = (digit: string) => digit.repeat(40) as CommitOid;

/** Ada's new daily log of a day, `text` being the file it makes. */
export function submission(name: string, some: Partial<Submission> = {}): Submission {
  const key: EntryKey = some.key ?? today;
  const text = `# ${name}\n`;
  return {
    id: submissionId(name),
    dedupeKey: `view:${name}`,
    form: `form of ${name}`,
    key,
    title: name,
    author: { name: 'Ada', url: 'https://acme.slack.com/team/U1' },
    github: { id: 7, login: 'ada-codes' },
    path: dailyLogPath('buildlog', key.date, 'ada'),
    change: {
      type: 'create',
      entry: {
        kind: 'daily-log',
        title: name,
        author: { name: 'Ada', url: null },
        courseHeading: 'Course Connection',
        answers: answersWith({ primaryGoal: name, lessons: [{ category: 'workflow', text: 'Rest' }] }),
      },
    },
    assets: [],
    expected: { oid: blobOidOf(text), text },
    submittedAt: at(1_000),
    ...some,
  };
}

/** Ada's new build journal, of the name that its id and its title are too. */
export function journalSubmission(name: string, some: Partial<Submission> = {}): Submission {
  const key = some.key ?? journalKey(name);
  return submission(name, {
    key,
    path: journalPath('buildlog', key.date, name),
    change: {
      type: 'create',
      entry: {
        kind: 'build-journal',
        date: key.date,
        author: { name: 'Ada', url: null },
        answers: journalAnswersWith({ title: name }),
      },
    },
    ...some,
  });
}

export function journalAnswersWith(some: Partial<BuildJournalAnswers>): BuildJournalAnswers {
  return { ...blankJournalAnswers, ...some };
}

/** Ada's draft of a journal in which nothing is written yet. */
export function journalDraftOf(journal: string, some: Partial<JournalDraft> = {}): JournalDraft {
  return {
    key: journalKey(journal),
    answers: journalAnswersWith({}),
    uploads: [],
    editing: null,
    allowed: [],
    revision: 1,
    savedAt: at(1_000),
    ...some,
  };
}

/** A draft of nobody's form, with nothing in it. */
export function draftOf(key: LogKey, some: Partial<Draft> = {}): Draft {
  return {
    ...{ key, form: null, answers: answersWith({}), unfiledLessons: '', basis: null, savedAt: at(1) },
    ...some,
  };
}

export function landed(id: string, text = `# ${id}\n`): Settlement {
  return {
    id: submissionId(id),
    state: {
      type: 'landed',
      landed: {
        commit: { oid: commitOid('c'), url: 'https://github.example/commit/c' },
        file: { oid: blobOidOf(text), text, url: 'https://github.example/blob/ada' },
      },
    },
  };
}

export const rolling = toBranchName('buildlog/2026-11-20');
export const pullRequest: PullRequest = { number: 12, url: 'https://github.example/pull/12' };

/** It is on the rolling branch, of which no pull request is open yet unless it is named. */
export function proposed(id: string, some: Partial<Proposed> = {}): Settlement {
  const text = `# ${id}\n`;
  return {
    id: submissionId(id),
    state: {
      type: 'proposed',
      proposed: {
        ...{ branch: rolling, pullRequest: null, ...some },
        commit: { oid: commitOid('c'), url: 'https://github.example/commit/c' },
        file: { oid: blobOidOf(text), text, url: 'https://github.example/blob/rolling/ada' },
      },
    },
  };
}

export function conflicted(id: string, theirs: string | null): Settlement {
  return {
    id: submissionId(id),
    state: {
      type: 'conflict',
      conflict: {
        reason: theirs === null ? 'deleted' : 'changed',
        sections: theirs === null ? [] : ['Progress Log'],
        theirs:
          theirs === null
            ? null
            : { oid: blobOidOf(theirs), text: theirs, url: 'https://github.example/blob/ada' },
        line: null,
      },
    },
  };
}

/** GitHub found a secret in it; `theirs` is the file as it stays. */
export function refused(id: string, theirs: string | null): Settlement {
  const url = 'https://github.example/blob/ada';
  return {
    id: submissionId(id),
    state: {
      type: 'refused',
      theirs: theirs === null ? null : { oid: blobOidOf(theirs), text: theirs, url },
    },
  };
}

/** A commit that is about to be sent onto the head `digit`, straight to the journal's branch. */
export function sending(digit: string, some: Partial<Sending> = {}): Sending {
  return { head: commitOid(digit), branch: null, at: at(0), ...some };
}

export function trouble(kind: Trouble['kind'], retryAt = 60_000): Trouble {
  return { kind, reference: 'REF-1', detail: 'status 502', retryAt: at(retryAt) };
}

export function oidOf(text: string): BlobOid {
  return blobOidOf(text);
}

function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error('the sample is wrong');
  return value;
}
