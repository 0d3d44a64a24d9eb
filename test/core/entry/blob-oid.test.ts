import { describe, expect, test } from 'vitest';
import { blobOidOf, parseBlobOid } from '../../../src/core/entry/blob-oid.ts';
import { seed } from '../markdown/support/seed.ts';

describe('a blob oid', () => {
  // Values of `git hash-object --stdin`.
  test.each([
    ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
    ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
    ['é 🎉\r\n', '9c4ff69fc4e36b25d624132d8c96148330a593fb'],
    [seed, '26a96e392015649396673bea4b84ded8d41cdb84'],
  ])('is what git computes for the text (%#)', (text, oid) => {
    expect(blobOidOf(text)).toBe(oid);
  });

  test('is 40 hex digits', () => {
    expect(parseBlobOid('ce013625030ba8dba906f756967f9e9ca394464a')).toBe(
      'ce013625030ba8dba906f756967f9e9ca394464a',
    );
    expect(parseBlobOid('CE013625030ba8dba906f756967f9e9ca394464a')).toBeNull();
    expect(parseBlobOid('ce0136')).toBeNull();
  });
});
