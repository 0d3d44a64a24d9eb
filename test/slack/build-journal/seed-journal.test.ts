import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseBuildJournal } from '../../../src/core/markdown/parse-build-journal.ts';
import { valuesOf } from '../../../src/slack/build-journal/answer-values.ts';
import { draftOf } from './any-draft.ts';
import { everyView, lookedAt } from './opened-forms.ts';

const seed = readFileSync(new URL('../../fixtures/2026-01-01-user-auth-api.md', import.meta.url), 'utf8');

it('the example journal reads from its form word for word, fences and all', async () => {
  const draft = draftOf(parseBuildJournal(seed).answers);
  const read = new Map<string, string>();
  for (const view of everyView(draft)) {
    const form = await lookedAt(view, draft);
    for (const [id, value] of Object.entries(form.read.all)) read.set(id, value);
  }
  expect(Object.fromEntries(read)).toEqual(valuesOf(draft));
});
