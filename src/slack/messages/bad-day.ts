import { addDays, type LocalDate } from '../../core/time/local-date.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

/** Someone learns that what they typed is no day, or one that has not come yet. */
export function badDay(typed: string, date: LocalDate | null, today: LocalDate): Message {
  const said = escapeMrkdwn(truncate(typed, 40));
  const why = date === null ? `"${said}" is not a day I know.` : `${date} has not come yet.`;
  return sentence(
    `${why} Try \`/buildlog daily yesterday\`, or a date such as \`/buildlog daily ${addDays(today, -2)}\`.`,
  );
}
