import { objectIn, textIn } from '../json.ts';
import { viewObject } from '../view-object.ts';
import { fine, refuse } from './answer.ts';
import type { Method } from './method.ts';
import { viewRefusal } from './view-refusal.ts';

export const viewsPublish: Method = {
  token: 'bot',
  scope: null,
  params: {
    user_id: { kind: 'text', required: true },
    view: { kind: 'object', required: true },
    hash: { kind: 'text' },
  },
  run({ workspace }, args) {
    const person = workspace.person(textIn(args.user_id) ?? '');
    if (person === undefined) return refuse('user_not_found');
    const known = workspace.views.home(person.id);
    const hash = textIn(args.hash);
    if (hash !== undefined && known !== undefined && hash !== known.hash) return refuse('hash_conflict');
    const view = objectIn(args.view);
    const refusal = viewRefusal(workspace, 'home', view, known);
    if (refusal !== null) return refusal;
    const published = workspace.views.publish(person.id, view);
    workspace.changed();
    return fine({ view: viewObject(published, {}, workspace) });
  },
};
