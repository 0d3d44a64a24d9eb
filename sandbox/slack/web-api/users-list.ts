import { fine } from './answer.ts';
import type { Method } from './method.ts';
import { pageOf, pageParams } from './page-of.ts';
import { botObject, userObject } from './user-object.ts';

export const usersList: Method = {
  token: 'bot',
  scope: 'users:read',
  params: pageParams,
  run({ workspace }, args) {
    const everyone = [
      ...workspace.people.map((person) => userObject(person, workspace)),
      botObject(workspace),
    ];
    const page = pageOf(everyone, args);
    return fine({ members: page.items, response_metadata: { next_cursor: page.next } });
  },
};
