import { useRef, useState } from 'preact/hooks';
import type { JsonObject, OpenView, ViewState } from '../../../slack/played-slack.ts';
import { textIn } from '../blocks/json-fields.ts';
import { initialInputs, keepInputs, withInput } from './view-inputs.ts';

export type ViewInputs = {
  of(viewId: string): ViewState;
  /** Block ids of the inputs in which someone has typed or chosen something. */
  touched(viewId: string): readonly string[];
  change(viewId: string, blockId: string, element: JsonObject, state: JsonObject): void;
};

type Kept = { readonly hash: string; readonly inputs: ViewState; readonly touched: readonly string[] };

/** What is typed in the open views lives here, in the client, and goes along when something is sent. */
export function useViewInputs(views: readonly OpenView[]): ViewInputs {
  const kept = useRef(new Map<string, Kept>());
  const [, redraw] = useState(0);

  const open = new Set(views.map(({ id }) => id));
  for (const id of kept.current.keys()) if (!open.has(id)) kept.current.delete(id);
  for (const { id, hash, view } of views) {
    const known = kept.current.get(id);
    if (!known) kept.current.set(id, { hash, inputs: initialInputs(view), touched: [] });
    else if (known.hash !== hash) {
      const inputs = keepInputs(known.inputs, view);
      // An input that is gone holds nothing that closing could lose.
      const touched = known.touched.filter((blockId) => blockId in inputs);
      kept.current.set(id, { hash, inputs, touched });
    }
  }

  return {
    of: (viewId) => kept.current.get(viewId)?.inputs ?? {},
    touched: (viewId) => kept.current.get(viewId)?.touched ?? [],
    change(viewId, blockId, element, state) {
      const known = kept.current.get(viewId);
      if (!known) return;
      const inputs = withInput(known.inputs, blockId, textIn(element, 'action_id'), state);
      const touched = [...new Set([...known.touched, blockId])];
      kept.current.set(viewId, { ...known, inputs, touched });
      redraw((count) => count + 1);
    },
  };
}
