import type { KnownBlock } from '@slack/web-api';
import type { RecentEntry } from '../../use-cases/list-recent.ts';
import { limits } from '../kit/limits.ts';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { openButton } from '../messages/open-button.ts';
import type { OpenTarget } from '../messages/open-target.ts';
import { homeActions } from './home-actions.ts';
import type { HomeState } from './home-state.ts';

/** The last entries of both kinds, each a link and a button. */
export function entryBlocks({ recent }: HomeState): readonly KnownBlock[] {
  if (recent.entries.length === 0) {
    return [{ type: 'section', text: mrkdwnText('Your entries will be listed here.') }];
  }
  return [{ type: 'section', text: mrkdwnText('*Your last entries*') }, ...recent.entries.map(entryBlock)];
}

function entryBlock(entry: RecentEntry): KnownBlock {
  return {
    type: 'section',
    text: mrkdwnText(entryLine(entry)),
    accessory: openButton(homeActions.openEntry, 'Edit', targetOf(entry)),
  };
}

function entryLine({ key, title, url, isPending }: RecentEntry): string {
  const name = key.journal === undefined ? `Daily log of ${key.date}` : truncate(title, 200);
  const day = key.journal === undefined ? '' : ` · ${key.date}`;
  const way = isPending || url === null ? ' _(on its way)_' : '';
  const plain = `${escapeMrkdwn(name)}${day}${way}`;
  if (url === null) return plain;
  const linked = `${mrkdwnLink(url, name)}${day}${way}`;
  // An address can be longer than a section may be.
  return linked.length > limits.sectionText.max ? plain : linked;
}

function targetOf({ key, path }: RecentEntry): OpenTarget {
  const { repository, date } = key;
  return key.journal === undefined ? { type: 'day', repository, date } : { type: 'entry', repository, path };
}
