import { isList, isObject } from '../../sandbox/slack/json.ts';
import type { Json } from '../../sandbox/slack/played-slack.ts';

/** Fields whose words a person can read; ids, values and urls are none. */
const readable = new Set(['text', 'name', 'label', 'title', 'alt_text', 'initial_value']);

/** Every word of a view or of blocks that a person can read. */
export function allText(value: Json | undefined): string {
  if (isList(value)) return value.map(allText).join('\n');
  if (!isObject(value)) return '';
  return Object.entries(value)
    .map(([name, inner]) => (typeof inner === 'string' ? (readable.has(name) ? inner : '') : allText(inner)))
    .filter((words) => words !== '')
    .join('\n');
}
