import { chatTokens } from './chat-tokens.ts';
import { cloudTokens } from './cloud-tokens.ts';
import { codeHostTokens } from './code-host-tokens.ts';
import { privateKeys } from './private-keys.ts';
import type { SecretRule } from './secret-rule.ts';
import { serviceTokens } from './service-tokens.ts';
import { writtenPasswords } from './written-passwords.ts';

/** Every form of secret that we know by ourselves. */
export const secretRules: readonly SecretRule[] = [
  ...codeHostTokens,
  ...chatTokens,
  ...cloudTokens,
  ...serviceTokens,
  ...privateKeys,
  ...writtenPasswords,
];
