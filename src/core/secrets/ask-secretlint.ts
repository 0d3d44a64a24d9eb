import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { isPlaceholder } from './is-placeholder.ts';
import type { SecretSpan } from './secret-span.ts';

// It marks every rule of every scan in the process's performance timeline, which nothing empties: measured at 22 KB a
// scan, for as long as the bot runs.
secretLintProfiler.setEnabled(false);

/**
 * Left out, by the last word of their ids. `filter-comments` lets a remark in the text switch everything off. The
 * others find what our own tables find, with more false alarms (`user:pass@example.com`), with ranges that end within
 * the secret, or a hundred times slower on a text made for it (GitHub's).
 */
const leftOut = /-(?:filter-comments|basicauth|database-connection-string|aws|slack|privatekey|github)$/;

const chosen = rules.filter(({ meta }) => !leftOut.test(meta.id)).map((rule) => ({ id: rule.meta.id, rule }));

/**
 * What secretlint's recommended rules find: a second opinion, which learns of new forms as the package does. Spans are
 * widened to the whole of the word they stand in.
 */
export async function askSecretlint(text: string): Promise<readonly SecretSpan[]> {
  const { messages } = await lintSource({
    source: { filePath: 'entry.md', content: text, contentType: 'text', ext: '.md' },
    options: { noPhysicFilePath: true, maskSecrets: true, config: { rules: chosen } },
  });
  return messages
    .filter(({ type }) => type === 'message')
    .map(({ ruleId, range: [start, end] }) => ({
      rule: nameOf(ruleId),
      level: 'certain' as const,
      start,
      end: endOfWord(text, end),
    }))
    .filter(({ start, end }) => !isPlaceholder(text.slice(start, end)));
}

function nameOf(ruleId: string): string {
  const service = ruleId.replace(/^.*secretlint-rule-/, '').replaceAll('-', ' ');
  return `a key (${service})`;
}

const wordFrom = /[A-Za-z0-9_+/=.-]{0,4000}/y;

function endOfWord(text: string, from: number): number {
  wordFrom.lastIndex = from;
  const rest = wordFrom.exec(text)?.[0] ?? '';
  return from + rest.replace(/\.+$/, '').length;
}
