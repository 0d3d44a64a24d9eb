import { objectIn, textIn } from '../json.ts';
import { limits } from '../limits.ts';
import { viewObject } from '../view-object.ts';
import { fine, refuse } from './answer.ts';
import type { Method } from './method.ts';
import { viewRefusal } from './view-refusal.ts';

export const viewsPush: Method = {
  token: 'bot',
  scope: null,
  params: { trigger_id: { kind: 'text', required: true }, view: { kind: 'object', required: true } },
  run({ workspace }, args) {
    const look = workspace.triggers.look(textIn(args.trigger_id) ?? '');
    if (look.type === 'refused') return refuse(look.error);
    const { user, view: from } = look.trigger;
    const stack = workspace.views.stack(user);
    // Only an interaction inside an open modal can put another view on it.
    if (from === null || !stack.some((open) => open.id === from)) return refuse('invalid_trigger_id');
    if (stack.length >= limits.viewStack.max) return refuse('push_limit_reached');
    const view = objectIn(args.view);
    const refusal = viewRefusal(workspace, 'modal', view);
    if (refusal !== null) return refusal;
    look.exchange();
    const pushed = workspace.views.push(user, view);
    workspace.changed();
    return fine({ view: viewObject(pushed, {}, workspace) });
  },
};
