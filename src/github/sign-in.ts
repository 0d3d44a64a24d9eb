import { App, Octokit, RequestError } from 'octokit';
import type { Answer } from './answer.ts';
import type { GitHubAuth } from './github-auth.ts';
import { answerOfError } from './octokit-answer.ts';

export type SignIn = {
  /** A client that may ask about this repository, or why there is none. */
  clientFor(repository: string): Promise<Octokit | Answer>;
  /** GitHub has refused the client's token: the next one signs in anew. */
  forget(repository: string): void;
};

export type SignInOptions = {
  readonly apiUrl: string;
  readonly auth: GitHubAuth;
  /** `owner/name`: an installation that `auth` names is on this owner's account. */
  readonly home: string;
  /** For what an app asks to get its token. */
  readonly timeoutMs: number;
};

/** A token is there, for every repository it reaches; an app has one for each account that it is installed on. */
export function signInWith({ apiUrl, auth, home, timeoutMs }: SignInOptions): SignIn {
  const options = quietOptions(apiUrl, timeoutMs);
  if (auth.type === 'app') return signInAsApp(auth, home, options);
  const client = new Octokit({ ...options, auth: auth.token });
  return { clientFor: async () => client, forget: () => undefined };
}

/** Installations are found by account, once; their tokens last an hour and are renewed before they end. */
function signInAsApp(
  auth: Extract<GitHubAuth, { type: 'app' }>,
  home: string,
  options: QuietOptions,
): SignIn {
  const clients = new Map<string, Octokit>();
  const forget = (repository: string) => {
    clients.delete(ownerOf(repository));
  };
  const clientFor = async (repository: string): Promise<Octokit | Answer> => {
    const owner = ownerOf(repository);
    try {
      const app = new App({
        appId: auth.appId,
        privateKey: auth.privateKey,
        Octokit: Octokit.defaults(options),
        log: options.log,
      });
      const named = owner === ownerOf(home) ? auth.installationId : null;
      const client =
        clients.get(owner) ??
        (await app.getInstallationOctokit(named ?? (await findInstallation(app, repository))));
      clients.set(owner, client);
      await client.auth({ type: 'installation' });
      return client;
    } catch (error) {
      // An app that is installed again has another number then.
      forget(repository);
      return whyNot(error);
    }
  };
  return { clientFor, forget };
}

function whyNot(error: unknown): Answer {
  // What is thrown before a request is made is the key that cannot sign.
  if (!(error instanceof RequestError)) return { type: 'no-credential' };
  if (error.status !== 404) return answerOfError(error);
  return { type: 'not-installed', isRemoved: error.request.url.endsWith('/access_tokens') };
}

/** GitHub's names are the same in any case. */
function ownerOf(repository: string): string {
  return (repository.split('/')[0] ?? '').toLowerCase();
}

async function findInstallation(app: App, repository: string): Promise<number> {
  const [owner = '', repo = ''] = repository.split('/');
  const { data } = await app.octokit.request('GET /repos/{owner}/{repo}/installation', { owner, repo });
  return data.id;
}

type QuietOptions = ReturnType<typeof quietOptions>;

function quietOptions(apiUrl: string, timeoutMs: number) {
  const silent = () => undefined;
  return {
    baseUrl: apiUrl,
    userAgent: 'buildlog',
    retry: { enabled: false },
    throttle: { enabled: false },
    // Octokit writes to the console otherwise; what matters is in the answers.
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: boundedFetch(timeoutMs) },
  };
}

/** Octokit has no timeout of its own; the requests that an app makes for its token would wait forever. */
function boundedFetch(milliseconds: number): typeof fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(milliseconds) });
}
