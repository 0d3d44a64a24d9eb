import type { IncomingMessage } from 'node:http';

/**
 * Why this request may not be served, or null. A page on another site can reach loopback through the visitor's
 * browser: by a name that resolves to 127.0.0.1 (so the Host must be ours) or by a cross-site request (so Origin and
 * Sec-Fetch-Site must be ours, where the browser sends them; git, the bot and curl send neither).
 * Following a link to the page from elsewhere is allowed.
 */
export function refusal(request: IncomingMessage, origin: string): string | null {
  const { port } = new URL(origin);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return 'This address is not ours.';
  const from = request.headers.origin;
  if (from !== undefined && !hosts.some((host) => from === `http://${host}`)) {
    return 'Requests from other origins are refused.';
  }
  const site = request.headers['sec-fetch-site'];
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  return fromElsewhere && !followsLink(request) ? 'Requests from other sites are refused.' : null;
}

function followsLink(request: IncomingMessage): boolean {
  const path = request.url ?? '';
  const served = path.startsWith('/api/') || path.startsWith('/slack/') || path.startsWith('/github/');
  return request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate' && !served;
}
