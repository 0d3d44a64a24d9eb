import type { LessonCategory } from '../../core/entry/lesson.ts';
import type {
  Captures,
  Clock,
  Drafts,
  JournalRepositories,
  KnownEntries,
  Person,
  TeamLogs,
} from '../ports.ts';
import { fileLesson, type LessonFiled } from './file-lesson.ts';
import { type CaptureKept, type CaptureToKeep, keepCapture } from './keep-capture.ts';
import { type CaptureUndone, undoCapture } from './undo-capture.ts';
import { type CapturePlace, whereCapturesGo } from './where-captures-go.ts';

/** Quick capture: a line or a lesson for the log of the day, without its form. */
export type CaptureUseCases = {
  /** Where what this person captures now goes; see `whereCapturesGo`. */
  readonly place: (person: Person, channel: string | null) => Promise<CapturePlace>;
  readonly keep: (person: Person, wanted: CaptureToKeep) => Promise<CaptureKept>;
  readonly fileLesson: (person: Person, number: number, category: LessonCategory) => Promise<LessonFiled>;
  readonly undo: (person: Person, number: number) => Promise<CaptureUndone>;
};

export type CaptureSurroundings = {
  readonly captures: Captures;
  readonly drafts: Drafts;
  readonly knownEntries: KnownEntries;
  readonly teamLogs: TeamLogs;
  readonly repositories: Pick<JournalRepositories, 'home'>;
  readonly clock: Clock;
};

/** Ties them to what they stand on. */
export function bindCaptureUseCases(around: CaptureSurroundings): CaptureUseCases {
  const now = () => around.clock.now();
  return {
    place: (person, channel) => whereCapturesGo(around, person, channel, now()),
    keep: (person, wanted) => keepCapture(around, person, wanted, now()),
    fileLesson: (person, number, category) => fileLesson(around, person, number, category),
    undo: (person, number) => undoCapture(around, person, number, now()),
  };
}
