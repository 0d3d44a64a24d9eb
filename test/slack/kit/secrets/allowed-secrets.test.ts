import { describe, expect, it } from 'vitest';
import {
  allowedSecrets,
  askedKeys,
  keysToAsk,
  readAllowed,
} from '../../../../src/slack/kit/secrets/allowed-secrets.ts';
import { findTypedSecrets } from '../../../../src/use-cases/find-typed-secrets.ts';

const field = (text: string) => [{ field: 'notes', text, line: 1 }];
const ticked = { type: 'checkboxes', selected_options: [{ value: 'allowed' }] };

describe('allowing what only may be a secret', () => {
  it('counts for what the form asked about, where the box is ticked', () => {
    const asked = ['0a1b2c3d', '4e5f6a7b'];
    const { blockId } = allowedSecrets(asked);
    expect(readAllowed(new Map([[blockId, ticked]]), asked)).toEqual(asked);
    expect(readAllowed(new Map([[blockId, { type: 'checkboxes', selected_options: [] }]]), asked)).toEqual(
      [],
    );
    expect(readAllowed(new Map(), asked)).toEqual([]);
    expect(readAllowed(new Map([[blockId, ticked]]), ['ffffffff'])).toEqual([]);
  });

  it('lets through what was allowed, and stops what is another secret or in another field', async () => {
    const first = await findTypedSecrets(field("password = 'hunter2!'"), []);
    const allowed = keysToAsk(first);
    expect(allowed).toHaveLength(1);
    expect(await findTypedSecrets(field("Now: password = 'hunter2!'"), allowed)).toEqual([]);
    expect(await findTypedSecrets(field("password = 'hunter3!'"), allowed)).toHaveLength(1);
    expect(
      await findTypedSecrets([{ field: 'plan', text: "password = 'hunter2!'", line: 1 }], allowed),
    ).toHaveLength(1);
  });

  it('asks about no more than an id and the metadata can hold', async () => {
    const text = Array.from({ length: 60 }, (_, at) => `password${at} = 'hunter${at}!x'`).join('\n');
    const keys = keysToAsk(await findTypedSecrets(field(text), []));
    expect(keys).toHaveLength(26);
    expect(askedKeys.parse(keys)).toEqual(keys);
    expect(allowedSecrets(keys).blockId.length).toBeLessThanOrEqual(255);
  });
});
