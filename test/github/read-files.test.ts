import { expect, it } from 'vitest';
import { toInstant } from '../../src/core/time/instant.ts';
import { readFiles } from '../../src/github/read-files.ts';
import { adaPath } from './sample-changes.ts';

it('says so when a file comes in a shape it does not know, and throws nothing', async () => {
  const around = {
    ask: async () => ({ type: 'silence' }) as const,
    now: toInstant(0),
    nameWithOwner: 'acme/journal',
  };
  expect(await readFiles(around, { f0: { type: 'blob', mode: 'none', oid: 7 } }, [adaPath], [])).toEqual({
    type: 'refusal',
    refusal: { means: 'unreachable', detail: 'a file came in a shape we do not know', retryAt: null },
  });
});
