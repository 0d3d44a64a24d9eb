import type { Captured } from '../entry/captured.ts';
import type { DailyLogAnswers } from '../entry/daily-log.ts';
import { withoutBullet } from './without-bullet.ts';

type Held = { readonly answers: DailyLogAnswers; readonly unfiledLessons: string };

/** What a draft holds without this capture; null where it does not hold it word for word. */
export function withoutCaptured({ answers, unfiledLessons }: Held, captured: Captured): Held | null {
  if (captured.type === 'line') {
    const progressLog = withoutBullet(answers.progressLog, captured.bullet);
    return progressLog === null ? null : { answers: { ...answers, progressLog }, unfiledLessons };
  }
  const at = answers.lessons.findLastIndex(({ text }) => text === captured.text);
  if (at >= 0) return { answers: { ...answers, lessons: answers.lessons.toSpliced(at, 1) }, unfiledLessons };
  const lines = unfiledLessons.split('\n');
  const line = lines.lastIndexOf(captured.text);
  return line < 0 ? null : { answers, unfiledLessons: lines.toSpliced(line, 1).join('\n') };
}
