import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/slack/command-words.ts';

describe('what stands after /buildlog', () => {
  it.each([
    ['', { type: 'daily', rest: '' }],
    ['   ', { type: 'daily', rest: '' }],
    ['daily', { type: 'daily', rest: '' }],
    ['Daily  Yesterday', { type: 'daily', rest: 'Yesterday' }],
    ['yesterday', { type: 'daily', rest: 'yesterday' }],
    ['2026-11-18', { type: 'daily', rest: '2026-11-18' }],
    ['daily 2026-11-18', { type: 'daily', rest: '2026-11-18' }],
    ['journal', { type: 'journal', rest: '' }],
    ['journal User  Authentication API', { type: 'journal', rest: 'User Authentication API' }],
    ['edit auth', { type: 'edit', rest: 'auth' }],
    ['setup', { type: 'setup', rest: '' }],
    ['settings', { type: 'settings', rest: '' }],
    ['help', { type: 'help', rest: '' }],
    ['dayly', { type: 'unknown', word: 'dayly', nearest: 'daily' }],
    ['setings now', { type: 'unknown', word: 'setings', nearest: 'settings' }],
    ['team', { type: 'unknown', word: 'team', nearest: null }],
    ['hlep', { type: 'unknown', word: 'hlep', nearest: 'help' }],
  ])('reads "%s"', (text, expected) => {
    expect(parseCommand(text)).toEqual(expected);
  });

  it('stays quick on a word of ten thousand letters', () => {
    expect(parseCommand('x'.repeat(10_000)).type).toBe('unknown');
  });
});
