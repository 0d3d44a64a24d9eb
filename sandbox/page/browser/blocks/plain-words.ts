import type { JsonObject } from '../../../slack/played-slack.ts';
import { textIn } from './json-fields.ts';
import { type MrkdwnNode, parseMrkdwn } from './mrkdwn.ts';

/** What the first line of a text object says, without its signs: for a name that is read aloud. */
export function plainWords(object: JsonObject | undefined): string {
  const [text = ''] = textIn(object, 'text').split('\n');
  if (textIn(object, 'type') !== 'mrkdwn') return text;
  return parseMrkdwn(text).map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

function wordsOf(node: MrkdwnNode): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'fence':
      return node.text;
    case 'break':
      return ' ';
    case 'link':
      return node.label === '' ? node.url : node.label;
    case 'user':
    case 'channel':
    case 'broadcast':
      return node.label;
    case 'emoji':
      return '';
    case 'bold':
    case 'italic':
    case 'strike':
    case 'quote':
      return node.children.map(wordsOf).join('');
    default:
      return node satisfies never;
  }
}
