import { cleanText } from '../../../core/markdown/clean-text.ts';
import { type LooseObject, looseObject, looseObjects, looseText } from '../loose-object.ts';
import { webUrl } from '../web-url.ts';
import { isBareAddress } from './bare-address.ts';
import { emojiText } from './emoji-text.ts';
import type { Mentioned, MentionNames } from './mention-names.ts';
import type { Mark, Run } from './run.ts';

/**
 * The inline elements of a rich text as styled runs, without empty ones. Every element type says something: what we
 * do not know is written as the best text in it, because Slack adds types faster than it documents them.
 */
export function runsOfElements(elements: unknown, mentions: MentionNames): readonly Run[] {
  return looseObjects(elements)
    .map((element) => runOf(element, mentions))
    .filter((run) => run.text !== '');
}

function runOf(element: LooseObject, mentions: MentionNames): Run {
  const style = looseObject(element.style) ?? {};
  const { text: raw, url } = wordsOf(element, mentions);
  const text = cleanText(raw);
  // Markdown has no code made of nothing but spaces.
  return { text, code: style.code === true && text.trim() !== '', marks: marksOf(style, url) };
}

type Words = { readonly text: string; readonly url: string | null };

function wordsOf(element: LooseObject, mentions: MentionNames): Words {
  switch (element.type) {
    case 'text':
      return plain(looseText(element, 'text'));
    case 'link':
      return link(looseText(element, 'url'), looseText(element, 'text'));
    case 'emoji':
      return plain(emojiText(looseText(element, 'name'), looseText(element, 'unicode')));
    case 'user':
      return mention('@', looseText(element, 'user_id'), (id) => mentions.user(id));
    case 'channel':
      return mention('#', looseText(element, 'channel_id'), (id) => mentions.channel(id));
    case 'usergroup': {
      const id = looseText(element, 'usergroup_id');
      return plain(`@${mentions.usergroup(id) ?? id}`);
    }
    case 'broadcast':
      return plain(`@${looseText(element, 'range')}`);
    case 'team':
      return plain(looseText(element, 'team_id'));
    case 'color':
      return plain(looseText(element, 'value'));
    case 'date':
      return link(looseText(element, 'url'), dateText(element));
    default:
      return link(looseText(element, 'url'), bestText(element));
  }
}

function plain(text: string): Words {
  return { text, url: null };
}

/**
 * An address that may not be followed is still what the person wrote, so it is written out beside its label. One
 * without a label of its own is plain text, as if it had been typed: Slack makes links of those by itself.
 */
function link(address: string, label: string): Words {
  const url = webUrl(address);
  // A line break in a label would end the link, and the line with it.
  const oneLine = cleanText(label).replace(/\s*\n\s*/g, ' ');
  const text = oneLine.trim() === '' ? address : oneLine;
  if (text === address && isBareAddress(address)) return plain(address);
  if (url !== null || address === '' || text === address) return { text, url };
  return plain(`${text} (${address})`);
}

function mention(sign: string, id: string, find: (id: string) => Mentioned | null): Words {
  const known = find(id);
  return known === null ? plain(sign + id) : { text: sign + known.name, url: webUrl(known.url ?? '') };
}

function dateText(element: LooseObject): string {
  const seconds = element.timestamp;
  const date = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return looseText(element, 'fallback') || iso || looseText(element, 'format');
}

function bestText(element: LooseObject): string {
  const keys = ['text', 'fallback', 'name', 'title', 'label', 'value', 'url'];
  const found = keys.map((key) => looseText(element, key)).find((text) => text.trim() !== '');
  return found ?? `[${looseText(element, 'type')}]`;
}

/** Underline and Slack's own extra styles have no markdown and are left out. */
function marksOf(style: LooseObject, url: string | null): readonly Mark[] {
  const marks: Mark[] = [];
  if (style.bold === true) marks.push({ type: 'strong' });
  if (style.italic === true) marks.push({ type: 'emphasis' });
  if (style.strike === true) marks.push({ type: 'delete' });
  if (url !== null) marks.push({ type: 'link', url });
  return marks;
}
