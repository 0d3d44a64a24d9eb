import { WebAPIPlatformError } from '@slack/web-api';

/** Slack knows a token's shape but not the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

  constructor(variable: TokenRefused['variable'], code: string) {
    super(`Slack does not accept ${variable} (${code}).`);
    this.variable = variable;
  }
}

/** Errors that mean the token itself: the first five of every method's page, the sixth where it is of the other kind. */
const refusals = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'not_allowed_token_type',
]);

/** The same work; where Slack refuses its token it throws `TokenRefused`, which names the setting. */
export async function withToken<Result>(
  variable: TokenRefused['variable'],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WebAPIPlatformError && refusals.has(error.data.error))
      throw new TokenRefused(variable, error.data.error);
    throw error;
  }
}
