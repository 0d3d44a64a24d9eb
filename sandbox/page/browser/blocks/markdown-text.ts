import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { MarkdownNode } from '../../markdown-tree.ts';
import { SafeLink } from './safe-link.ts';

/** What the addresses in a file are on this page. */
export type MarkdownPlaces = {
  readonly link: (url: string) => string;
  /** Null for a picture that lies elsewhere. */
  readonly picture: (url: string) => string | null;
};

/** A markdown tree as GitHub would draw it. */
export function MarkdownText({ tree, places = nowhere }: { tree: MarkdownNode; places?: MarkdownPlaces }) {
  return html`<div class="markdown">${draw(tree, places)}</div>`;
}

/** For text that lies in no file: links are as they stand, and pictures are not fetched. */
const nowhere: MarkdownPlaces = { link: (url) => url, picture: () => null };

function draw(node: MarkdownNode, places: MarkdownPlaces): VNode {
  const all = (children: readonly MarkdownNode[]) => children.map((child) => draw(child, places));
  switch (node.type) {
    case 'text':
      return html`<span>${node.text}</span>`;
    case 'code-span':
      return html`<code>${node.text}</code>`;
    case 'code':
      return html`<pre data-language=${node.language}><code>${node.text}</code></pre>`;
    case 'break':
      return html`<br />`;
    case 'rule':
      return html`<hr />`;
    case 'document':
      return html`<div>${all(node.children)}</div>`;
    case 'paragraph':
      return html`<p>${all(node.children)}</p>`;
    case 'emphasis':
      return html`<em>${all(node.children)}</em>`;
    case 'strong':
      return html`<strong>${all(node.children)}</strong>`;
    case 'strike':
      return html`<s>${all(node.children)}</s>`;
    case 'quote':
      return html`<blockquote>${all(node.children)}</blockquote>`;
    case 'heading':
      return html`<${`h${Math.min(node.depth, 6)}`}>${all(node.children)}<//>`;
    case 'image': {
      const address = places.picture(node.url ?? '');
      if (address !== null) return html`<img src=${address} alt=${node.alt} loading="lazy" />`;
      return html`<span class="picture-elsewhere" role="img" aria-label=${node.alt} title=${node.url ?? ''}>${node.alt}</span>`;
    }
    case 'link':
      return html`<${SafeLink} url=${places.link(node.url ?? '')}>${all(node.children)}<//>`;
    case 'list':
      return node.start === null
        ? html`<ul>${all(node.children)}</ul>`
        : html`<ol start=${node.start}>${all(node.children)}</ol>`;
    case 'item':
      return item(node.checked, node.children, places);
    case 'table':
      return table(node.rows, places);
    default:
      return node satisfies never;
  }
}

function item(checked: boolean | null, children: readonly MarkdownNode[], places: MarkdownPlaces): VNode {
  // A one-paragraph item is drawn tight, as GitHub does for a list without blank lines.
  const tight = children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]));
  const content = tight.map((child) => draw(child, places));
  if (checked === null) return html`<li>${content}</li>`;
  const label = checked ? 'done' : 'not done';
  return html`<li class="task"><input type="checkbox" checked=${checked} disabled aria-label=${label} />${content}</li>`;
}

function table(rows: readonly (readonly (readonly MarkdownNode[])[])[], places: MarkdownPlaces): VNode {
  const [head = [], ...body] = rows;
  const cells = (row: readonly (readonly MarkdownNode[])[], tag: 'th' | 'td') =>
    row.map((cell) => html`<${tag}>${cell.map((child) => draw(child, places))}<//>`);
  return html`<div class="table-scroll"><table>
    <thead><tr>${cells(head, 'th')}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${cells(row, 'td')}</tr>`)}</tbody>
  </table></div>`;
}
