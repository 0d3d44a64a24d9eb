import type { KnownBlock } from '@slack/web-api';
import { counted } from '../../core/lessons/counted.ts';
import type { IndexedLesson } from '../../use-cases/ports.ts';
import { limits } from '../kit/limits.ts';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { HomeState } from './home-state.ts';

const MOST_CHARACTERS = 300;

/** What the team learned within seven days, each a link to its line. */
export function lessonBlocks({ outlook }: HomeState): readonly KnownBlock[] {
  const { newest, beyond } = outlook.lessons;
  if (newest.length === 0) return [];
  const more: readonly KnownBlock[] =
    beyond === 0
      ? []
      : [{ type: 'context', elements: [mrkdwnText(`and ${counted(beyond, 'lesson')} more`)] }];
  return [
    { type: 'section', text: mrkdwnText('*What the team learned in the last seven days*') },
    ...newest.map(lessonBlock),
    ...more,
    { type: 'divider' },
  ];
}

function lessonBlock({ text, author, url }: IndexedLesson): KnownBlock {
  const lesson = truncate(text, MOST_CHARACTERS);
  const by = author === null ? '' : ` · ${escapeMrkdwn(truncate(author, 80))}`;
  const linked = `• ${mrkdwnLink(url, lesson)}${by}`;
  // An address can be longer than a section may be.
  const plain = `• ${escapeMrkdwn(lesson)}${by}`;
  return { type: 'section', text: mrkdwnText(linked.length > limits.sectionText.max ? plain : linked) };
}
