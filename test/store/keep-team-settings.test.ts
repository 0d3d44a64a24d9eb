import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { KeptSettings } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { at, home, repository } from './sample.ts';

function kept(text: string | null, readAt: number): KeptSettings {
  const file = text === null ? null : { oid: blobOidOf(text), text };
  return { repository: home, file, readAt: at(readAt) };
}

describe('the settings of a team', () => {
  it('are found as they were read, of their repository alone', async () => {
    const { knownSettings } = await openTestStore();
    expect(await knownSettings.find(home)).toBeNull();
    await knownSettings.keep(kept('zone: UTC\r\n# \0 ü\n', 1_000));
    expect(await knownSettings.find(home)).toEqual(kept('zone: UTC\r\n# \0 ü\n', 1_000));
    expect(await knownSettings.find(repository('acme/api'))).toBeNull();
  });

  it('are those that were read last, also where the file is gone', async () => {
    const { knownSettings } = await openTestStore();
    await knownSettings.keep(kept('zone: UTC\n', 1_000));
    await knownSettings.keep(kept(null, 2_000));
    expect(await knownSettings.find(home)).toEqual(kept(null, 2_000));
    await knownSettings.keep(kept('zone: Asia/Tokyo\n', 2_000));
    expect(await knownSettings.find(home)).toEqual(kept('zone: Asia/Tokyo\n', 2_000));
  });

  it('are not replaced by what a slower process read before', async () => {
    const { knownSettings } = await openTestStore();
    await knownSettings.keep(kept('zone: Asia/Tokyo\n', 2_000));
    await knownSettings.keep(kept('zone: UTC\n', 1_999));
    expect(await knownSettings.find(home)).toEqual(kept('zone: Asia/Tokyo\n', 2_000));
  });
});
