import { expect, it } from 'vitest';
import { troubleSentence } from '../../../src/slack/messages/trouble-sentence.ts';
import { at } from '../../store/sample.ts';

it('says about when an entry lands whose turn is more than a minute away', () => {
  expect(troubleSentence('paced', at(150_000), at(0))).toBe(
    'Many entries are going out right now. Yours lands in about 3 minutes.',
  );
  expect(troubleSentence('paced', at(60_000), at(0))).toBe(
    'Many entries are going out right now. Yours lands within a minute.',
  );
});
