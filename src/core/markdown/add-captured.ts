import type { Captured } from '../entry/captured.ts';
import type { DailyLogAnswers } from '../entry/daily-log.ts';
import { withBullets } from './with-bullets.ts';
import { withoutBullet } from './without-bullet.ts';

type Held = { readonly answers: DailyLogAnswers; readonly unfiledLessons: string };

/** What a form holds, with what was captured after it. A lesson without a category is one to be filed yet. */
export function addCaptured({ answers, unfiledLessons }: Held, captured: readonly Captured[]): Held {
  const lessons = captured.filter((one) => one.type === 'lesson');
  const filed = lessons.flatMap(({ category, text }) => (category === null ? [] : [{ category, text }]));
  const unfiled = lessons.filter(({ category }) => category === null).map(({ text }) => text);
  const bullets = captured.flatMap((one) => (one.type === 'line' ? [one.bullet] : []));
  return {
    answers: {
      ...answers,
      progressLog: withBullets(answers.progressLog, bullets),
      lessons: [...answers.lessons, ...filed],
    },
    unfiledLessons: [unfiledLessons, ...unfiled].filter((text) => text !== '').join('\n'),
  };
}

/** The same, but for what is there already. */
export function addMissing(held: Held, captured: readonly Captured[]): Held {
  return addCaptured(
    held,
    captured.filter((one) => !holds(held, one)),
  );
}

function holds({ answers, unfiledLessons }: Held, captured: Captured): boolean {
  if (captured.type === 'line') return withoutBullet(answers.progressLog, captured.bullet) !== null;
  const filed = answers.lessons.some(({ text }) => text === captured.text);
  return filed || unfiledLessons.split('\n').includes(captured.text);
}
