import { describe, expect, it } from 'vitest';
import { ago } from '../../../src/slack/kit/ago.ts';
import { at } from '../../store/sample.ts';

const minute = 60_000;

describe('how long ago something was', () => {
  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [60 * minute, '1 hour ago'],
    [47 * 60 * minute, '1 day ago'],
    [7 * 24 * 60 * minute, '7 days ago'],
    [-minute, 'just now'],
  ])('%i ms are said as "%s"', (passed, said) => {
    expect(ago(at(0), at(passed))).toBe(said);
  });
});
