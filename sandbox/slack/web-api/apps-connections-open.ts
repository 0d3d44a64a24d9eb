import { fine } from './answer.ts';
import type { Method } from './method.ts';

export const appsConnectionsOpen: Method = {
  token: 'app',
  scope: null,
  params: {},
  run({ workspace, ticket }) {
    const address = workspace.origin.replace(/^http/, 'ws');
    return fine({ url: `${address}/slack/socket?ticket=${ticket()}&app_id=${workspace.app.id}` });
  },
};
