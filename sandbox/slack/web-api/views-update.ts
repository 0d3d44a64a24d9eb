import { objectIn, textIn } from '../json.ts';
import { viewObject } from '../view-object.ts';
import { fine, invalidArguments, refuse } from './answer.ts';
import type { Method } from './method.ts';
import { viewRefusal } from './view-refusal.ts';

export const viewsUpdate: Method = {
  token: 'bot',
  scope: null,
  params: {
    view: { kind: 'object', required: true },
    view_id: { kind: 'text' },
    external_id: { kind: 'text' },
    hash: { kind: 'text' },
  },
  run({ workspace }, args) {
    const id = textIn(args.view_id);
    const externalId = textIn(args.external_id);
    if (id !== undefined && externalId !== undefined) {
      return invalidArguments(['Cannot provide both `view_id` and `external_id`']);
    }
    if (id === undefined && externalId === undefined) {
      return invalidArguments(['missing required field: view_id or external_id']);
    }
    const known =
      id === undefined ? workspace.views.findByExternalId(externalId ?? '') : workspace.views.find(id);
    if (known === undefined) return refuse('not_found');
    const hash = textIn(args.hash);
    if (hash !== undefined && hash !== known.hash) return refuse('hash_conflict');
    const view = objectIn(args.view);
    const refusal = viewRefusal(workspace, known.kind, view, known);
    if (refusal !== null) return refusal;
    workspace.views.update(known, view, 'views.update');
    workspace.changed();
    return fine({ view: viewObject(known, known.values, workspace) });
  },
};
