import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../../src/core/entry/slug.ts';

describe('a slug', () => {
  test.each([
    ['My Feature!', 'my-feature'],
    ["Ada's log", 'adas-log'],
    ['Übergrößen', 'ubergrossen'],
    ['认证 API 调试', 'renzheng-api-diaoshi'],
    ['v1.2.3', 'v1-2-3'],
    ['..', 'entry'],
    ['', 'entry'],
    ['CON', 'con-entry'],
    ['../../etc/passwd', 'etc-passwd'],
    [`${'word '.repeat(20)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
  ])('of %j is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('of any text is short, plain and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(66);
        expect(slugOf(slug)).toBe(slug);
      }),
      { numRuns: 2000, seed: 31 },
    );
  });
});
