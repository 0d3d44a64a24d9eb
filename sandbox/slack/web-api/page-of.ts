import { textIn } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';
import type { Method } from './method.ts';

export const pageParams: Method['params'] = { cursor: { kind: 'text' }, limit: { kind: 'number' } };

/** One page of a list by Slack's `cursor` and `limit`; `next` is empty on the last. */
export function pageOf<Item>(items: readonly Item[], args: JsonObject): { items: Item[]; next: string } {
  const limit = typeof args.limit === 'number' && args.limit > 0 ? args.limit : 100;
  const from = Number(Buffer.from(textIn(args.cursor) ?? '', 'base64').toString() || 0) || 0;
  const end = from + limit;
  const next = end < items.length ? Buffer.from(String(end)).toString('base64') : '';
  return { items: items.slice(from, end), next };
}
