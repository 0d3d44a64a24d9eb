import { blankAnswers } from '../../src/core/entry/blank-answers.ts';
import { type BlobOid, blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../../src/core/entry/daily-log.ts';
import { dailyLogPath } from '../../src/core/entry/entry-path.ts';
import { type Instant, toInstant } from '../../src/core/time/instant.ts';
import { type LocalDate, parseLocalDate } from '../../src/core/time/local-date.ts';
import { parseTimeZone, type TimeZone } from '../../src/core/time/time-zone.ts';
import type {
  BatchId,
  CommitOid,
  Draft,
  LogKey,
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

export function zone(text: string): TimeZone {
  return known(parseTimeZone(text));
}

export function at(milliseconds: number): Instant {
  return toInstant(milliseconds);
}

export function answersWith(some: Partial<DailyLogAnswers>): DailyLogAnswers {
  return { ...blankAnswers, ...some };
}

// The brands of ids that only this project makes up have no way in but a cast.
export const submissionId = (text: string) => text as SubmissionId;
export const batchId = (text: string) => text as BatchId;
export const commitOid = (digit: string) => digit.repeat(40) as CommitOid;

/** Ada's new daily log of a day, `text` being the file it makes. */
export function submission(name: string, some: Partial<Submission> = {}): Submission {
  const key: LogKey = some.key ?? { ...ada, date: day('2026-11-20') };
  const text = `# ${name}\n`;
  return {
    id: submissionId(name),
    dedupeKey: `view:${name}`,
    form: `form of ${name}`,
    key,
    author: { name: 'Ada', url: 'https://acme.slack.com/team/U1' },
    github: { id: 7, login: 'ada-codes' },
    path: dailyLogPath('buildlog', key.date, 'ada'),
    change: {
      type: 'create',
      log: {
        kind: 'daily-log',
        title: name,
        author: { name: 'Ada', url: null },
        courseHeading: 'Course Connection',
        answers: answersWith({ primaryGoal: name, lessons: [{ category: 'workflow', text: 'Rest' }] }),
      },
    },
    expected: { oid: blobOidOf(text), text },
    submittedAt: at(1_000),
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
