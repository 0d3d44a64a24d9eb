import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { EmojiSign } from './emoji-sign.ts';
import { ChannelMention, PersonMention } from './mention.ts';
import { type MrkdwnNode, parseMrkdwn } from './mrkdwn.ts';
import { SafeLink } from './safe-link.ts';

export function MrkdwnText({ text }: { text: string }) {
  return html`<span class="mrkdwn">${parseMrkdwn(text).map(draw)}</span>`;
}

function draw(node: MrkdwnNode): VNode {
  switch (node.type) {
    case 'text':
      return html`<span>${node.text}</span>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'fence':
      return html`<pre><code>${node.text}</code></pre>`;
    case 'break':
      return html`<br />`;
    case 'bold':
      return html`<strong>${node.children.map(draw)}</strong>`;
    case 'italic':
      return html`<em>${node.children.map(draw)}</em>`;
    case 'strike':
      return html`<s>${node.children.map(draw)}</s>`;
    case 'quote':
      return html`<blockquote>${node.children.map(draw)}</blockquote>`;
    case 'link':
      return html`<${SafeLink} url=${node.url}>${node.label === '' ? node.url : node.label}<//>`;
    case 'user':
      return html`<${PersonMention} id=${node.name} label=${node.label} />`;
    case 'channel':
      return html`<${ChannelMention} id=${node.name} label=${node.label} />`;
    case 'broadcast':
      return html`<span class="mention">@${node.label === '' ? node.name : node.label}</span>`;
    case 'emoji':
      return html`<${EmojiSign} name=${node.name} />`;
    default:
      return node satisfies never;
  }
}
