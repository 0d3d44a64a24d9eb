import type { KnownBlock } from '@slack/web-api';
import { counted } from '../../core/lessons/counted.ts';
import type { AlertProgress, AlertReader, AlertTold } from '../../use-cases/ports.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { type AlertWords, alertWords, type GitHubPages } from './alert-words.ts';
import type { Message } from './message.ts';
import { viewButton } from './receipt-buttons.ts';

/** Slack takes 3,000 characters a section; a step can quote a line of somebody's file. */
const MOST_STEP = 500;

/** The owner of a log learns: what only a person can mend, that nothing is lost, and how; later, that it is over. */
export function alertMessage(told: AlertTold, pages: GitHubPages): Message {
  const words = alertWords(told.alert, pages);
  return told.isOver ? over(told, words) : goingOn(told, words);
}

function goingOn({ alert, reader, progress }: AlertTold, words: AlertWords): Message {
  const happened = escapeMrkdwn(words.happened);
  const meaning = escapeMrkdwn(words.meaning ?? waitingSentence(progress));
  const steps = words.steps.map((step) => escapeMrkdwn(truncate(step, MOST_STEP)));
  const why = readerSentences[reader];
  const blocks: KnownBlock[] = [
    { type: 'section', text: mrkdwnText(`:warning: *${happened}*\n${meaning}`) },
    {
      type: 'section',
      text: mrkdwnText(steps.map((step, index) => `${index + 1}. ${step}`).join('\n')),
    },
    { type: 'context', elements: [mrkdwnText(`${why} Reference ${alert.reference}`)] },
    { type: 'actions', elements: [viewButton(words.page.words, words.page.url)] },
  ];
  return { text: `${happened}. ${meaning} ${steps.join(' ')} (${alert.reference})`, blocks };
}

function over({ alert, progress }: AlertTold, { mended }: AlertWords): Message {
  const what = escapeMrkdwn(mended);
  const since = alert.subject.type === 'trouble' ? landedSentence(progress) : 'Nothing is left to do.';
  return {
    text: `${what}. ${since} (${alert.reference})`,
    blocks: [
      { type: 'section', text: mrkdwnText(`:white_check_mark: *${what}*\n${since}`) },
      { type: 'context', elements: [mrkdwnText(`Reference ${alert.reference}`)] },
    ],
  };
}

/** Why it is this person who is asked. */
const readerSentences: Readonly<Record<AlertReader, string>> = {
  'tied-it': 'You are told because you tied a channel to this repository.',
  'owns-workspace':
    'You are told because nobody who is here tied a channel to this repository, and the workspace is yours.',
};

function waitingSentence({ waiting }: AlertProgress): string {
  if (waiting === 0)
    return 'Nothing is lost: what is submitted is saved and lands by itself once it is mended.';
  const entries = waiting === 1 ? '1 entry is saved and waits' : `${waiting} entries are saved and wait`;
  const later = waiting === 1 ? 'it lands' : 'they land';
  return `Nothing is lost: ${entries}; ${later} by ${waiting === 1 ? 'itself' : 'themselves'} once it is mended.`;
}

/** `3 entries have landed since; 2 more follow.` */
function landedSentence({ waiting, landed, proposed }: AlertProgress): string {
  const gone = [
    ...(landed === 0 ? [] : [`${haveOrHas(landed)} landed since`]),
    ...(proposed === 0 ? [] : [`${isOrAre(proposed)} in a pull request`]),
    ...(waiting === 0 ? [] : [`${isOrAre(waiting)} on the way`]),
  ];
  if (gone.length === 0) return 'Nothing waits.';
  const all = waiting === 0 ? ' Nothing waits any more.' : '';
  return `${gone.join('; ')}.${all}`;
}

function haveOrHas(entries: number): string {
  return `${counted(entries, 'entry has', 'entries have')}`;
}

function isOrAre(entries: number): string {
  return `${counted(entries, 'entry is', 'entries are')}`;
}
