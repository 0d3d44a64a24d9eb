import { generateKeyPairSync } from 'node:crypto';
import type { GitHubAuth } from '../../src/github/github-auth.ts';

/** An app with a key of its own. */
export function appAuth(installationId: number | null = null): GitHubAuth {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { type: 'app', appId: 1, privateKey, installationId };
}
