import { useState } from 'preact/hooks';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { textIn } from '../blocks/json-fields.ts';
import type { Surface } from '../blocks/surface.ts';
import { initialState } from '../elements/element-state.ts';

/** The surface of a message or the app's home: there is no submit, each choice is sent as it is made. */
export function useLooseSurface(id: string, send: (action: JsonObject) => void): Surface {
  const [states, setStates] = useState<Readonly<Record<string, JsonObject>>>({});
  const key = (blockId: string, element: JsonObject) => `${blockId} ${textIn(element, 'action_id')}`;
  return {
    id,
    busy: false,
    valueOf: (blockId, element) => states[key(blockId, element)] ?? initialState(element) ?? {},
    change(blockId, element, value, dispatches) {
      setStates({ ...states, [key(blockId, element)]: value });
      if (dispatches) send({ ...value, block_id: blockId, action_id: textIn(element, 'action_id') });
    },
    press: (_blockId, action) => send(action),
    errorOf: () => '',
  };
}
