import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectToGitHub } from '../../src/github/connect-to-github.ts';
import { graphqlUrl } from '../../src/github/graphql-url.ts';
import { appAuth } from './app-auth.ts';

type Heard = { readonly line: string; readonly headers: IncomingHttpHeaders; readonly body: string };
type Reply = { readonly status?: number; readonly body: unknown };

/** A server that answers each request by its method and path, and remembers what it heard; unknown ones hang. */
async function listen(replies: Readonly<Record<string, Reply>>) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ line, headers: request.headers, body: Buffer.concat(chunks).toString() });
      const reply = replies[line];
      if (reply === undefined) return;
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { heard, origin: `http://127.0.0.1:${address.port}` };
}

const query = {
  method: 'POST',
  path: '/graphql',
  body: { query: '{ viewer { login } }', variables: { headers: { 'x-mine': '1' } } },
  patience: 'read',
} as const;

describe('a connection', () => {
  it('sends what it is asked, with the token and the version of the API', async () => {
    const { heard, origin } = await listen({ 'POST /graphql': { body: { data: 1 } } });
    const ask = connectToGitHub({
      apiUrl: origin,
      auth: { type: 'token', token: 'ghp_x' },
      repository: 'acme/journal',
    })('acme/journal');
    expect(await ask(query)).toMatchObject({ type: 'answered', status: 200, body: { data: 1 } });
    expect(heard).toHaveLength(1);
    expect(heard[0]?.headers).toMatchObject({
      authorization: 'token ghp_x',
      'x-github-api-version': '2022-11-28',
    });
    expect(heard[0]?.headers['x-mine']).toBeUndefined();
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual(query.body);
  });

  it.each([500, 502, 429, 403])('asks once, whatever the answer: %i', async (status) => {
    const { heard, origin } = await listen({
      'POST /graphql': { status, body: { message: 'secondary rate limit' } },
    });
    const ask = connectToGitHub({
      apiUrl: origin,
      auth: { type: 'token', token: 'x' },
      repository: 'acme/journal',
    })('acme/journal');
    expect(await ask(query)).toMatchObject({ type: 'answered', status });
    expect(heard).toHaveLength(1);
  });

  it('waits no longer than it should', async () => {
    const { heard, origin } = await listen({});
    const ask = connectToGitHub({
      apiUrl: origin,
      auth: { type: 'token', token: 'x' },
      repository: 'acme/journal',
      timeoutMs: 50,
    })('acme/journal');
    expect(await ask(query)).toEqual({ type: 'silence' });
    expect(heard).toHaveLength(1);
  });

  it('signs in as an app, finding its installation on the repository', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const { heard, origin } = await listen({
      'GET /repos/acme/journal/installation': { body: { id: 5 } },
      'POST /app/installations/5/access_tokens': {
        status: 201,
        body: { token: 'ghs_app', expires_at: expires, permissions: { contents: 'write' } },
      },
      'POST /graphql': { body: { data: 1 } },
    });
    const auth = { type: 'app', appId: 1, privateKey, installationId: null } as const;
    const ask = connectToGitHub({ apiUrl: origin, auth, repository: 'acme/journal' })('acme/journal');
    expect(await ask(query)).toMatchObject({ type: 'answered', body: { data: 1 } });
    expect(await ask(query)).toMatchObject({ type: 'answered', body: { data: 1 } });
    expect(heard.map(({ line }) => line)).toEqual([
      'GET /repos/acme/journal/installation',
      'POST /app/installations/5/access_tokens',
      'POST /graphql',
      'POST /graphql',
    ]);
    expect(heard[3]?.headers.authorization).toMatch(/ ghs_app$/);
  });

  it('has as an app a token for each account it is installed on, whatever the repositories', async () => {
    const token = (name: string) => ({
      status: 201,
      body: { token: name, expires_at: new Date(Date.now() + 3_600_000).toISOString(), permissions: {} },
    });
    const { heard, origin } = await listen({
      'GET /repos/other/log/installation': { body: { id: 6 } },
      'POST /app/installations/5/access_tokens': token('ghs_acme'),
      'POST /app/installations/6/access_tokens': token('ghs_other'),
      'POST /graphql': { body: { data: 1 } },
    });
    const connect = connectToGitHub({ apiUrl: origin, auth: appAuth(5), repository: 'acme/journal' });
    for (const repository of ['acme/journal', 'Acme/platform', 'other/log', 'other/second']) {
      await connect(repository)(query);
    }
    const asked = heard.filter(({ line }) => line === 'POST /graphql');
    expect(asked.map(({ headers }) => headers.authorization?.split(' ')[1])).toEqual([
      'ghs_acme',
      'ghs_acme',
      'ghs_other',
      'ghs_other',
    ]);
    expect(heard.filter(({ line }) => line.endsWith('/installation'))).toHaveLength(1);
  });

  it('looks an installation up again once its token was refused: the app may have been installed anew', async () => {
    const replies: Record<string, Reply> = {
      'GET /repos/acme/journal/installation': { body: { id: 5 } },
      'POST /app/installations/5/access_tokens': { status: 404, body: { message: 'Not Found' } },
    };
    const { heard, origin } = await listen(replies);
    const connect = connectToGitHub({ apiUrl: origin, auth: appAuth(), repository: 'acme/journal' });
    const ask = connect('acme/journal');
    expect(await ask(query)).toEqual({ type: 'not-installed', isRemoved: true });
    replies['GET /repos/acme/journal/installation'] = { body: { id: 9 } };
    replies['POST /app/installations/9/access_tokens'] = {
      status: 201,
      body: { token: 'ghs_new', expires_at: new Date(Date.now() + 3_600_000).toISOString(), permissions: {} },
    };
    replies['POST /graphql'] = { body: { data: 1 } };
    expect(await ask(query)).toMatchObject({ type: 'answered', status: 200 });
    expect(heard.at(-1)?.headers.authorization).toMatch(/ ghs_new$/);
  });

  it('tells what GitHub says of an app that is not installed', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    const { origin } = await listen({
      'POST /app/installations/5/access_tokens': {
        status: 403,
        body: { message: 'This installation has been suspended' },
      },
    });
    const auth = { type: 'app', appId: 1, privateKey, installationId: 5 } as const;
    const ask = connectToGitHub({ apiUrl: origin, auth, repository: 'acme/journal' })('acme/journal');
    expect(await ask(query)).toMatchObject({ type: 'answered', status: 403 });
  });
});

describe('where GraphQL is', () => {
  it.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://api.github.com/', 'https://api.github.com/graphql'],
    ['https://ghe.example/api/v3', 'https://ghe.example/api/graphql'],
    ['https://ghe.example/api/v3/', 'https://ghe.example/api/graphql'],
    ['http://127.0.0.1:4100/github', 'http://127.0.0.1:4100/github/graphql'],
  ])('%s has it at %s', (apiUrl, url) => {
    expect(graphqlUrl(apiUrl)).toBe(url);
  });
});
