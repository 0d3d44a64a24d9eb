import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Json, JsonObject } from '../../../slack/played-slack.ts';
import { numberIn, objectsIn, textIn } from './json-fields.ts';
import { RichTextBlock } from './rich-text-block.ts';

/** A `table` block; its first row is the head. */
export function TableBlock({ block }: { block: JsonObject }) {
  const rows = block.rows;
  const [head = [], ...body] = (Array.isArray(rows) ? rows : []).map((row: Json) =>
    objectsIn({ row }, 'row'),
  );
  return html`<div class="table-scroll"><table class="table-block">
    <thead><tr>${head.map((cell) => html`<th>${draw(cell)}</th>`)}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${row.map((cell) => html`<td>${draw(cell)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function draw(cell: JsonObject): VNode {
  if (textIn(cell, 'type') === 'rich_text') return html`<${RichTextBlock} block=${cell} />`;
  const number = numberIn(cell, 'value');
  return html`<span>${number === null ? textIn(cell, 'text') : number}</span>`;
}
