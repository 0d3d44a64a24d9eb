import { html } from 'htm/preact';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, textIn } from '../blocks/json-fields.ts';
import { plainText } from '../blocks/text-object.ts';
import { ConfirmDialog } from './confirm-dialog.ts';

type AskFirstProps = {
  /** Block Kit's confirmation dialog object. */
  readonly confirm: JsonObject;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** The question that an element asks before it does anything. */
export function AskFirst({ confirm, onYes, onNo }: AskFirstProps) {
  return html`<${ConfirmDialog}
    title=${plainText(objectIn(confirm, 'title'))}
    text=${plainText(objectIn(confirm, 'text'))}
    yes=${plainText(objectIn(confirm, 'confirm'))}
    no=${plainText(objectIn(confirm, 'deny'))}
    danger=${textIn(confirm, 'style') === 'danger'}
    onYes=${onYes}
    onNo=${onNo}
  />`;
}
