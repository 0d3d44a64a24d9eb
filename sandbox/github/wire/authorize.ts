import type { IncomingMessage } from 'node:http';
import { type RestRefusal, restRefusals } from '../error-shapes.ts';
import type { Site } from '../scene.ts';

/** Null when the request carries a token, as `token …` or `bearer …`; else why not. */
export function refuseWithoutToken(request: IncomingMessage, url: URL, site: Site): RestRefusal | null {
  const header = request.headers.authorization;
  if (header === undefined) return restRefusals.noCredentials;
  const given = /^(?:token|bearer) +(\S+)$/i.exec(header)?.[1] ?? '';
  if (isForApp(url)) return isJsonWebToken(given) ? null : restRefusals.badCredentials;
  const { installation, installationToken, hasExpired } = site.credentials;
  if (given === installationToken) return installation === 'suspended' ? restRefusals.suspended : null;
  return given === site.token && !hasExpired ? null : restRefusals.badCredentials;
}

/** What an app asks for itself, before it has a token: who signed is not looked at, for no app is registered here. */
function isForApp({ pathname }: URL): boolean {
  return pathname.startsWith('/app/') || pathname.endsWith('/installation');
}

function isJsonWebToken(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text);
}
