import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../src/core/secrets/find-secrets.ts';
import { redactSecrets } from '../../../src/core/secrets/redact-secrets.ts';
import { harmlessShapes } from './harmless-shapes.ts';
import { secretShapes } from './secret-shapes.ts';

describe('the corpus of secrets and look-alikes', () => {
  it('has at least sixty of each', () => {
    expect(secretShapes.length).toBeGreaterThanOrEqual(60);
    expect(harmlessShapes.length).toBeGreaterThanOrEqual(60);
  });

  it('finds every secret, as surely as its form allows', async () => {
    const missed: string[] = [];
    for (const { what, level, text } of secretShapes) {
      const levels = (await findSecrets(text)).map((found) => found.level);
      if (levels.length !== 1 || levels[0] !== level)
        missed.push(`${what}: ${levels.join(', ') || 'nothing'}`);
    }
    print(`secrets found: ${secretShapes.length - missed.length} of ${secretShapes.length}`);
    expect(missed).toEqual([]);
  });

  it('leaves nothing of a secret when it is redacted, and all that stands around it', async () => {
    const left: string[] = [];
    for (const { what, secret, text } of secretShapes) {
      const redacted = redactSecrets(text, await findSecrets(text));
      if (redacted !== text.replace(secret, '[REDACTED]')) left.push(`${what}: ${redacted.slice(0, 60)}`);
    }
    expect(left).toEqual([]);
  });

  it('is content with a text that is redacted', async () => {
    for (const { text } of secretShapes) {
      const redacted = redactSecrets(text, await findSecrets(text));
      expect(await findSecrets(redacted)).toEqual([]);
    }
  });

  it('leaves look-alikes alone', async () => {
    const alarms: string[] = [];
    for (const text of harmlessShapes) {
      for (const { rule } of await findSecrets(text)) alarms.push(`${rule}: ${text.slice(0, 60)}`);
    }
    print(`false alarms: ${alarms.length} of ${harmlessShapes.length} look-alikes`);
    expect(alarms).toEqual([]);
  });
});

function print(rate: string): void {
  process.stdout.write(`${rate}\n`);
}
