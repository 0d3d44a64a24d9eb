import { App, Octokit, RequestError } from 'octokit';
import type { Answer, Ask, Call } from './answer.ts';
import type { GitHubAuth } from './github-auth.ts';
import { graphqlUrl } from './graphql-url.ts';

export type GitHubConnection = {
  readonly apiUrl: string;
  readonly auth: GitHubAuth;
  /** `owner/name` */
  readonly repository: string;
  /** Instead of 10 s for a read and 30 s for a write. */
  readonly timeoutMs?: number;
};

type Patience = { readonly read: number; readonly write: number };

/** GitHub takes 2022-11-28 where no version is named; naming it keeps an answer's shape when that changes. */
const API_VERSION = '2022-11-28';

/**
 * Connects to GitHub's API with one try per request: octokit's own retries would send a commit twice and take the
 * second's refusal for the outcome, and its pacing holds every GraphQL call back by a second.
 */
export function connectToGitHub(connection: GitHubConnection): Ask {
  const patience = patienceOf(connection);
  const signedIn = signIn(connection, patience);
  return async (call) => {
    const client = await signedIn();
    return client instanceof Octokit ? send(client, connection.apiUrl, call, patience) : client;
  };
}

function patienceOf({ timeoutMs }: GitHubConnection): Patience {
  return { read: timeoutMs ?? 10_000, write: timeoutMs ?? 30_000 };
}

async function send(client: Octokit, apiUrl: string, call: Call, patience: Patience): Promise<Answer> {
  const url = call.path === '/graphql' ? graphqlUrl(apiUrl) : `${apiUrl}${call.path}`;
  const signal = AbortSignal.timeout(patience[call.patience]);
  try {
    const { status, headers, data } = await client.request({
      ...call.body,
      method: call.method,
      url,
      headers: { 'x-github-api-version': API_VERSION },
      request: { signal },
    });
    return { type: 'answered', status, headers: textHeaders(headers), body: data };
  } catch (error) {
    return answerOf(error);
  }
}

/** Octokit throws for every status from 400 up, and says 500 where nothing came back at all. */
function answerOf(error: unknown): Answer {
  if (!(error instanceof RequestError) || error.response === undefined) return { type: 'silence' };
  const { status, headers, data } = error.response;
  return { type: 'answered', status, headers: textHeaders(headers), body: data };
}

function textHeaders(headers: object): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** A token is there; an app first asks for one, which lasts an hour and is renewed before it ends. */
function signIn(connection: GitHubConnection, patience: Patience): () => Promise<Octokit | Answer> {
  const { auth, apiUrl } = connection;
  const options = quietOptions(apiUrl, patience);
  if (auth.type === 'token') {
    const client = new Octokit({ ...options, auth: auth.token });
    return async () => client;
  }
  let client: Octokit | null = null;
  return async () => {
    try {
      const app = new App({
        appId: auth.appId,
        privateKey: auth.privateKey,
        Octokit: Octokit.defaults(options),
        log: options.log,
      });
      client ??= await app.getInstallationOctokit(
        auth.installationId ?? (await findInstallation(app, connection.repository)),
      );
      await client.auth({ type: 'installation' });
      return client;
    } catch (error) {
      // What is thrown before a request is made is the key that cannot sign.
      return error instanceof RequestError ? answerOf(error) : { type: 'no-credential' };
    }
  };
}

async function findInstallation(app: App, repository: string): Promise<number> {
  const [owner = '', repo = ''] = repository.split('/');
  const { data } = await app.octokit.request('GET /repos/{owner}/{repo}/installation', { owner, repo });
  return data.id;
}

function quietOptions(apiUrl: string, patience: Patience) {
  const silent = () => undefined;
  return {
    baseUrl: apiUrl,
    userAgent: 'buildlog',
    retry: { enabled: false },
    throttle: { enabled: false },
    // Octokit writes to the console otherwise; what matters is in the answers.
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: boundedFetch(patience.read) },
  };
}

/** Octokit has no timeout of its own; the requests that an app makes for its token would wait forever. */
function boundedFetch(milliseconds: number): typeof fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(milliseconds) });
}
