import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { BlockElement } from '../elements/block-element.ts';
import { useWorkspace } from '../server/workspace.ts';
import { InputBlock } from './input-block.ts';
import { objectIn, objectsIn, textIn } from './json-fields.ts';
import { MarkdownText } from './markdown-text.ts';
import { plainWords } from './plain-words.ts';
import { RichTextBlock } from './rich-text-block.ts';
import { TableBlock } from './table-block.ts';
import { plainText, TextObject } from './text-object.ts';

/** A list of blocks, top to bottom. */
export function Blocks({ blocks }: { blocks: readonly JsonObject[] }) {
  return html`<div class="blocks">
    ${blocks.map((block, at) => html`<${Block} key=${textIn(block, 'block_id') || at} block=${block} />`)}
  </div>`;
}

function Block({ block }: { block: JsonObject }) {
  const { markdown } = useWorkspace();
  const blockId = textIn(block, 'block_id');
  switch (textIn(block, 'type')) {
    case 'section':
      return html`<${SectionBlock} block=${block} blockId=${blockId} />`;
    case 'header':
      return html`<h3 class="header-block"><${TextObject} text=${objectIn(block, 'text')} /></h3>`;
    case 'context':
      return html`<div class="context-block">${objectsIn(block, 'elements').map((element) => html`<${BlockElement} blockId=${blockId} element=${element} />`)}</div>`;
    case 'divider':
      return html`<hr class="divider-block" />`;
    case 'actions':
      return html`<div class="actions-block">${objectsIn(block, 'elements').map((element) => html`<${BlockElement} key=${textIn(element, 'action_id')} blockId=${blockId} element=${element} />`)}</div>`;
    case 'input':
      return html`<${InputBlock} block=${block} blockId=${blockId} />`;
    case 'image':
      return html`<figure class="image-block"><figcaption>${plainText(objectIn(block, 'title'))}</figcaption><${BlockElement} blockId=${blockId} element=${block} /></figure>`;
    case 'rich_text':
      return html`<${RichTextBlock} block=${block} />`;
    case 'alert':
      return html`<div class=${`alert-block ${textIn(block, 'level') || 'default'}`} role=${textIn(block, 'level') === 'error' ? 'alert' : 'status'}><${TextObject} text=${objectIn(block, 'text')} /></div>`;
    case 'markdown': {
      const tree = markdown[textIn(block, 'text')];
      return tree ? html`<${MarkdownText} tree=${tree} />` : html`<p>${textIn(block, 'text')}</p>`;
    }
    case 'table':
      return html`<${TableBlock} block=${block} />`;
    default:
      return html`<p class="faint">The sandbox cannot draw a “${textIn(block, 'type')}” block.</p>`;
  }
}

function SectionBlock({ block, blockId }: { block: JsonObject; blockId: string }) {
  const accessory = objectIn(block, 'accessory');
  const fields = objectsIn(block, 'fields');
  return html`<div class="section-block">
    <div class="section-text">
      <${TextObject} text=${objectIn(block, 'text')} />
      ${fields.length > 0 && html`<div class="section-fields">${fields.map((field) => html`<div><${TextObject} text=${field} /></div>`)}</div>`}
    </div>
    ${accessory && html`<div class="accessory"><${BlockElement} blockId=${blockId} element=${accessory} label=${plainWords(objectIn(block, 'text'))} /></div>`}
  </div>`;
}
