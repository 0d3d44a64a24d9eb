import { textIn } from '../json.ts';
import { fine, refuse } from './answer.ts';
import type { Method } from './method.ts';
import { botObject, userObject } from './user-object.ts';

export const usersInfo: Method = {
  token: 'bot',
  scope: 'users:read',
  params: { user: { kind: 'text', required: true }, include_locale: { kind: 'boolean' } },
  run({ workspace }, args) {
    const id = textIn(args.user) ?? '';
    if (id === workspace.app.userId) return fine({ user: botObject(workspace) });
    const person = workspace.person(id);
    if (person === undefined) return refuse('user_not_found');
    const { locale, ...user } = userObject(person, workspace);
    return fine({ user: args.include_locale === true ? { ...user, locale: locale ?? null } : user });
  },
};
