import type { Author } from '../entry/author.ts';
import type { DailyLog, DailyLogAnswers } from '../entry/daily-log.ts';
import { composeAuthor } from './author-line.ts';
import { cleanLine } from './clean-line.ts';
import { composeAnswers } from './compose-answers.ts';
import { dailyLogOutline } from './daily-log-outline.ts';
import { usualCourseHeading } from './parse-daily-log.ts';
import { isAppended } from './section-key.ts';

/** A daily log that its file says exactly: parsing what is written of it gives it back. */
export function composeDailyLog(parts: {
  readonly title: string;
  readonly author: Author | null;
  readonly courseHeading: string;
  readonly answers: DailyLogAnswers;
}): DailyLog {
  const answers = composeAnswers(parts.answers);
  return {
    kind: 'daily-log',
    title: cleanLine(parts.title) || 'Daily log',
    author: composeAuthor(parts.author),
    courseHeading: composeCourseHeading(parts.courseHeading, answers),
    answers,
  };
}

/** The team's words, unless another section has them; without a course in the file they stand nowhere. */
function composeCourseHeading(raw: string, answers: DailyLogAnswers): string {
  const heading = cleanLine(raw);
  const section = dailyLogOutline.sectionOf(heading);
  const taken = heading === '' || isAppended(heading) || (section !== null && section !== 'course');
  const absent = answers.currentCourse === '' && answers.conceptApplication === '';
  return taken || absent ? usualCourseHeading : heading;
}
