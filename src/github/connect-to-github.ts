import { Octokit } from 'octokit';
import type { Answer, Ask, Call } from './answer.ts';
import type { GitHubAuth } from './github-auth.ts';
import { graphqlUrl } from './graphql-url.ts';
import { answerOf, answerOfError } from './octokit-answer.ts';
import { signInWith } from './sign-in.ts';

export type GitHubConnection = {
  readonly apiUrl: string;
  readonly auth: GitHubAuth;
  /** The home repository, `owner/name`. */
  readonly repository: string;
  /** Instead of 10 s for a read and 30 s for a write. */
  readonly timeoutMs?: number;
};

type Patience = { readonly read: number; readonly write: number };

/** GitHub takes 2022-11-28 where no version is named; naming it keeps an answer's shape when that changes. */
const API_VERSION = '2022-11-28';

/**
 * Connects to GitHub's API; the returned function gives the connection for what concerns one repository, `owner/name`.
 * Each request is tried once, unless its token was refused: octokit's own retries would send a commit twice and take the second's refusal for the
 * outcome, and its pacing holds every GraphQL call back by a second.
 */
export function connectToGitHub(connection: GitHubConnection): (repository: string) => Ask {
  const { apiUrl, auth, repository: home } = connection;
  const patience = patienceOf(connection);
  const signIn = signInWith({ apiUrl, auth, home, timeoutMs: patience.read });
  return (repository) => async (call) => {
    const client = await signIn.clientFor(repository);
    if (!(client instanceof Octokit)) return client;
    const answer = await send(client, apiUrl, call, patience);
    if (answer.type !== 'answered' || answer.status !== 401) return answer;
    // Nothing was done. An app signs in anew, which also tells whether it is installed still; a token stays what it is.
    signIn.forget(repository);
    const renewed = await signIn.clientFor(repository);
    if (!(renewed instanceof Octokit)) return renewed;
    return renewed === client ? answer : send(renewed, apiUrl, call, patience);
  };
}

function patienceOf({ timeoutMs }: GitHubConnection): Patience {
  return { read: timeoutMs ?? 10_000, write: timeoutMs ?? 30_000 };
}

async function send(client: Octokit, apiUrl: string, call: Call, patience: Patience): Promise<Answer> {
  const url = call.path === '/graphql' ? graphqlUrl(apiUrl) : `${apiUrl}${call.path}`;
  const signal = AbortSignal.timeout(patience[call.patience]);
  try {
    const response = await client.request({
      ...call.body,
      method: call.method,
      url,
      headers: { 'x-github-api-version': API_VERSION },
      request: { signal },
    });
    return answerOf(response);
  } catch (error) {
    return answerOfError(error);
  }
}
