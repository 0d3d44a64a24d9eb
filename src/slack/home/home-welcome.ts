import type { KnownBlock } from '@slack/web-api';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import type { HomeState } from './home-state.ts';

/** Says what the bot is to whoever has written nothing yet; once they have, they know. */
export function welcomeBlocks({ recent, outlook }: HomeState): readonly KnownBlock[] {
  const { drafts, journalDrafts, entries } = recent;
  const written = [drafts, journalDrafts, entries, outlook.captured];
  if (written.some((some) => some.length > 0)) return [];
  return [
    {
      type: 'section',
      text: mrkdwnText(
        "*Welcome.* Write what you did in a form; it becomes a markdown file in your team's repository, and the lessons in it are there for everybody to find. `/buildlog log` and a few words puts a line aside for the evening.",
      ),
    },
    { type: 'divider' },
  ];
}
