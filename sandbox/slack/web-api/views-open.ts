import { objectIn, textIn } from '../json.ts';
import { viewObject } from '../view-object.ts';
import { fine, refuse } from './answer.ts';
import type { Method } from './method.ts';
import { viewRefusal } from './view-refusal.ts';

export const viewsOpen: Method = {
  token: 'bot',
  scope: null,
  params: { trigger_id: { kind: 'text', required: true }, view: { kind: 'object', required: true } },
  run({ workspace }, args) {
    const look = workspace.triggers.look(textIn(args.trigger_id) ?? '');
    if (look.type === 'refused') return refuse(look.error);
    const view = objectIn(args.view);
    const refusal = viewRefusal(workspace, 'modal', view);
    if (refusal !== null) return refusal;
    look.exchange();
    const opened = workspace.views.open(look.trigger.user, view);
    workspace.changed();
    return fine({ view: viewObject(opened, {}, workspace) });
  },
};
