import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { emojiOf } from './emoji.ts';

/** The signs that carry the bot's meaning are drawn here, because a machine without an emoji font shows boxes for them. */
const drawings: Readonly<Record<string, VNode>> = {
  white_check_mark: html`<rect x="2" y="2" width="16" height="16" rx="4" fill="#2f9e58" /><path d="M6 10.500 9 13.500 14.500 7" class="stroke" stroke="#fff" stroke-width="2.200" />`,
  warning: html`<path d="M10 2.500 18.500 17h-17z" fill="#f0b429" stroke="#f0b429" stroke-width="1.500" stroke-linejoin="round" /><path d="M10 7.500v4.500M10 14.600v.1" class="stroke" stroke="#3a2a00" stroke-width="2" />`,
  hourglass_flowing_sand: html`<path d="M5 3h10v2.500L11.200 10 15 14.500V17H5v-2.500L8.800 10 5 5.500z" fill="#e3f0f6" stroke="#4b86a6" stroke-width="1.400" stroke-linejoin="round" /><path d="M7.200 6h5.600L10 9.300zM6.800 15.500 10 12.800l3.200 2.700z" fill="#e0a030" />`,
  memo: html`<path d="M4 2.500h9.500l2.500 2.500v12.500H4z" fill="#fff" stroke="#8c9a93" stroke-width="1.200" /><path d="M6.500 7h6M6.500 10h6M6.500 13h3" class="stroke" stroke="#8c9a93" stroke-width="1.300" /><path d="m10.500 15.500.6-2.500 5.400-5.400 1.900 1.900-5.400 5.400z" fill="#f0b429" stroke="#a86f00" stroke-width=".8" />`,
  tada: html`<path d="M2.500 17.500 7.500 6l6.500 6.500z" fill="#f0b429" /><path d="M10 6.500c1.200-1.200 1.200-2.500.8-4M13 9.500c1.500-1.500 3-1.800 4.800-1.300" class="stroke" stroke="#c2417c" stroke-width="1.500" /><circle cx="15" cy="4" r="1.300" fill="#2f9e58" /><circle cx="17" cy="12.500" r="1.200" fill="#3f7fd0" /><circle cx="6.500" cy="3.500" r="1.200" fill="#3f7fd0" />`,
  lock: html`<path d="M6.200 9V6.300a3.800 3.800 0 0 1 7.600 0V9" class="stroke" stroke="#8c9a93" stroke-width="2" /><rect x="3.500" y="8.500" width="13" height="9.500" rx="2" fill="#f0b429" /><path d="M10 12v2.500" class="stroke" stroke="#6b4600" stroke-width="2" />`,
  pushpin: html`<path d="M10 12v6" class="stroke" stroke="#8c9a93" stroke-width="1.600" /><path d="M6.500 2.500h7l-1 5 3 3.500v1.500h-11V11l3-3.500z" fill="#d1495b" />`,
  hourglass: html`<path d="M5 3h10v2.500L11.200 10 15 14.500V17H5v-2.500L8.800 10 5 5.500z" fill="#e3f0f6" stroke="#4b86a6" stroke-width="1.400" stroke-linejoin="round" /><path d="M6 15.800 10 11.500l4 4.300z" fill="#e0a030" />`,
  information_source: html`<rect x="2" y="2" width="16" height="16" rx="4" fill="#3f7fd0" /><path d="M10 9v5.500M10 5.700v.1" class="stroke" stroke="#fff" stroke-width="2.200" />`,
  palm_tree: html`<path d="M11 8c-.3 3.500-1 6.500-2.500 10" class="stroke" stroke="#8a5a2b" stroke-width="2.200" /><path d="M11 8C8.500 4.500 5.500 4.500 2.500 7c3-.5 5.500 0 8.500 1zM11 8c.5-3 3-5 6.500-3.500C15 5 13 6 11 8zM11 8c2.500-.5 5.500 1 6 4.500-1.700-2-3.500-3.300-6-4.500zM11 8c-3 .5-5 2.500-5 5.500C7.300 11.300 8.800 9.500 11 8z" fill="#2f9e58" />`,
  zzz: html`<path d="M2.500 10.500h6l-6 7h6M10.500 3h7l-7 7.500h7" class="stroke" stroke="#3f7fd0" stroke-width="2" />`,
  raised_hand: html`<path d="M5.500 10V5.200M8.300 9V3M11.200 9V3.300M14 10V5.500" class="stroke" stroke="#f0b429" stroke-width="2.400" /><path d="M4.300 8.500h10.900v4.500a5 5 0 0 1-5 5h-.9a5 5 0 0 1-5-5z" fill="#f0b429" /><path d="m15 13.500 2.300-2.800" class="stroke" stroke="#f0b429" stroke-width="2.300" />`,
};

/** An emoji by its short name; a screen reader reads the name. */
export function EmojiSign({ name }: { name: string }) {
  const drawing = drawings[name];
  if (drawing === undefined) return html`<span>${emojiOf(name)}</span>`;
  const words = name.replaceAll('_', ' ');
  return html`<svg class="emoji" viewBox="0 0 20 20" role="img" aria-label=${words}>${drawing}</svg>`;
}
