import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ bot: false });
});
afterAll(() => sandbox.stop());

/** node:http, because fetch does not let its user write these headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${sandbox.origin}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on('error', reject).end();
  });
}
type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

describe('the page is served to this machine only', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '[::1]'])(
    'a name that is not ours is refused: Host %j',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(403);
      expect((await ask('/api/screen', { host })).status).toBe(403);
      expect((await ask('/slack/api/auth.test', { host }, 'POST')).status).toBe(403);
    },
  );

  test('localhost is sent on to 127.0.0.1, where the links point', async () => {
    const { port } = new URL(sandbox.origin);
    const answer = await ask('/acme/journal', { host: `localhost:${port}` });
    expect([answer.status, answer.headers.location]).toEqual([307, `${sandbox.origin}/acme/journal`]);
  });

  test('a page on another site can neither read nor act', async () => {
    const origin = 'https://evil.example';
    for (const path of [
      '/api/screen',
      '/api/events',
      '/api/act',
      '/slack/api/auth.test',
      '/github/graphql',
    ]) {
      expect([path, (await ask(path, { origin }, 'POST')).status]).toEqual([path, 403]);
    }
    expect((await ask('/api/screen', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('/api/screen', { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await ask('/api/screen', { origin: 'null' })).status).toBe(403);
  });

  test('a link from elsewhere opens the page, not its data', async () => {
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/', followed)).status).toBe(200);
    expect((await ask('/api/screen', followed)).status).toBe(403);
  });

  test('no answer may be read by another origin', async () => {
    const { headers } = await ask('/api/screen');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('what the page may load', () => {
  test('scripts come from here alone, and text never becomes markup', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]+';/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  test.each([
    '/vendor/octokit.js',
    '/vendor/../package.json',
    '/vendor/preact/../../package.js',
    '/page/../create-page.ts',
    '/page/%2e%2e/create-page.ts',
    '/page/tsconfig.json',
    '/page/nothing.ts',
    '/vendor/constructor.js',
  ])('%s is not served', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('the addresses GitHub would have for the repository open the page', async () => {
    for (const path of ['/acme/journal', '/acme/journal/blob/main/README.md', '/acme/journal/commit/abc']) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers['content-type']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
    }
  });

  test('an action that no person can do is refused', async () => {
    const answer = await fetch(`${sandbox.origin}/api/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: 'U0NOBODY', action: { type: 'send', conversation: 'C1', text: 'hello' } }),
    });
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'not an action' }]);
  });
});
