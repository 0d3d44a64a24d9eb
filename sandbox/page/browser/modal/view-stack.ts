import { html } from 'htm/preact';
import type { OpenView } from '../../../slack/played-slack.ts';
import { useViewInputs } from './use-view-inputs.ts';
import { ViewDialog } from './view-dialog.ts';

/** The open views; the last is on top and the only one drawn. What is typed in those below is kept. */
export function ViewStack({ views }: { views: readonly OpenView[] }) {
  const inputs = useViewInputs(views);
  const top = views.at(-1);
  if (!top) return null;
  const touched = views.some(({ id }) => inputs.touched(id).length > 0);
  return html`<${ViewDialog} key="dialog" open=${top} depth=${views.length} inputs=${inputs} touched=${touched} />`;
}
