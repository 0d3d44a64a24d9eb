import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readChecked,
  readOption,
  readRich,
  readState,
  readText,
  readTime,
} from '../../../../src/slack/kit/form/read-state.ts';

/** A view with one input `a`, whose element is in this state. */
const stateOf = (element: unknown) =>
  readState({ blocks: [{ type: 'input', block_id: 'a' }], state: { values: { a: { a: element } } } });

const rich = {
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
};

describe('reads', () => {
  test('a text as typed', () => {
    expect(readText(stateOf({ type: 'plain_text_input', value: ' a\u0000\n\tb ' }), 'a')).toBe(
      ' a\u0000\n\tb ',
    );
  });

  test('the text of a rich text that stood in for a long plain one', () => {
    const value = {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'if x:\n  y' }] },
        {
          type: 'rich_text_list',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'two' }] },
          ],
        },
      ],
    };
    expect(readText(stateOf({ type: 'rich_text_input', rich_text_value: value }), 'a')).toBe(
      'if x:\n  y\none\ntwo',
    );
  });

  test('a rich text', () => {
    expect(readRich(stateOf({ type: 'rich_text_input', rich_text_value: rich }), 'a')).toEqual(rich);
  });

  test('the chosen option', () => {
    const option = { text: { type: 'plain_text', text: 'Go' }, value: 'go' };
    expect(readOption(stateOf({ type: 'static_select', selected_option: option }), 'a')).toBe('go');
  });

  test('the ticked boxes', () => {
    const selected_options = [{ value: 'x' }, { value: 'y' }];
    expect(readChecked(stateOf({ type: 'checkboxes', selected_options }), 'a')).toEqual(['x', 'y']);
  });

  test('the time', () => {
    expect(readTime(stateOf({ type: 'timepicker', selected_time: '08:30' }), 'a')).toBe('08:30');
  });
});

describe('reads as empty', () => {
  test.each([
    [
      'null values',
      {
        value: null,
        rich_text_value: null,
        selected_option: null,
        selected_time: null,
        selected_options: null,
      },
    ],
    ['missing values', {}],
    ['no element', undefined],
    [
      'values of another kind',
      { value: 7, rich_text_value: 'x', selected_option: 'x', selected_time: '25:00', selected_options: {} },
    ],
    ['a rich text of another type', { rich_text_value: { type: 'text', elements: [] } }],
  ])('%s', (_, element) => {
    const state = stateOf(element);
    expect(readText(state, 'a')).toBe('');
    expect(readRich(state, 'a')).toEqual({ type: 'rich_text', elements: [] });
    expect(readOption(state, 'a')).toBe('');
    expect(readChecked(state, 'a')).toEqual([]);
    expect(readTime(state, 'a')).toBe('');
  });
});

describe('says nothing about', () => {
  const values = { old: { old: { value: 'from an earlier screen' } } };

  test('a block that is in the state but not in the view any more', () => {
    expect(
      readText(readState({ blocks: [{ type: 'input', block_id: 'a' }], state: { values } }), 'old'),
    ).toBeNull();
  });

  test('a block of the view that was sent without a state', () => {
    expect(
      readText(readState({ blocks: [{ type: 'input', block_id: 'a' }], state: { values } }), 'a'),
    ).toBeNull();
  });

  test('anything, after closing', () => {
    expect(readText(readState({ blocks: [{ type: 'input', block_id: 'a' }] }), 'a')).toBeNull();
  });

  test('anything, in what is no view', () => {
    for (const view of [null, undefined, 'x', [], { blocks: {} }, { blocks: [null], state: null }]) {
      expect(readText(readState(view), 'a')).toBeNull();
    }
  });

  test('names that every object has', () => {
    const state = stateOf({ value: 'x' });
    expect(readText(state, '__proto__')).toBeNull();
    expect(readText(state, 'constructor')).toBeNull();
  });
});

test('never throws, whatever is in the view', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (element, view) => {
      for (const state of [stateOf(element), readState(view)]) {
        readText(state, 'a');
        readRich(state, 'a');
        readOption(state, 'a');
        readChecked(state, 'a');
        readTime(state, 'a');
      }
    }),
    { numRuns: 1000, seed: 1 },
  );
});
