import { describe, expect, test } from 'vitest';
import { checkView } from '../../../../src/slack/kit/check/check-view.ts';
import { placeSelect, readPlace } from '../../../../src/slack/kit/form/place-select.ts';
import { readState } from '../../../../src/slack/kit/form/read-state.ts';
import { repository } from '../../../store/sample.ts';

const home = { repository: repository('acme/journal'), channels: ['general', 'team'], isOffered: true };
const platform = { repository: repository('acme/platform'), channels: [], isOffered: true };
const frame = { blockId: 'place' };

function formHolding(value: string) {
  const selected_option = { text: { type: 'plain_text', text: value }, value };
  return readState({
    blocks: [{ block_id: 'place' }],
    state: { values: { place: { place: { type: 'static_select', selected_option } } } },
  });
}

function modalWith(block: unknown) {
  const text = { type: 'plain_text', text: 'Log' };
  return { type: 'modal', title: text, submit: text, blocks: [block] };
}

describe('"Goes to"', () => {
  test('is not asked where there is one place', () => {
    expect(placeSelect(frame, [home], home.repository)).toBeNull();
  });

  test('lists the places with their channels, and starts with the one that is chosen now', () => {
    const block = placeSelect({ ...frame, dispatch: true }, [home, platform], platform.repository);
    const text = (words: string) => ({ type: 'plain_text', text: words, emoji: false });
    const here = { text: text('acme/platform'), value: 'acme/platform' };
    expect(block).toEqual({
      type: 'input',
      block_id: 'place',
      label: { type: 'plain_text', text: 'Goes to', emoji: true },
      optional: false,
      dispatch_action: true,
      element: {
        type: 'static_select',
        action_id: 'place',
        options: [
          here,
          { text: text('acme/journal'), value: 'acme/journal', description: text('#general, #team') },
        ],
        initial_option: here,
      },
    });
  });

  test('names the log of a private channel only where it is chosen already', () => {
    const secret = { repository: repository('acme/secret'), channels: [], isOffered: false };
    expect(placeSelect(frame, [home, secret], home.repository)).toBeNull();
    expect(JSON.stringify(placeSelect(frame, [home, secret], secret.repository))).toContain('acme/secret');
  });

  test('still shows the place of a draft whose channel was untied', () => {
    const gone = repository('acme/old');
    const block = placeSelect(frame, [home, platform], gone);
    expect(JSON.stringify(block?.element)).toContain('acme/old');
  });

  test('is taken by Slack however many places there are and however long their names', () => {
    const long = (index: number) => `acme/${'n'.repeat(100)}@${'b'.repeat(250)}${index}`;
    const places = Array.from({ length: 300 }, (_, index) => ({
      repository: repository(long(index)),
      isOffered: true,
      channels: Array.from({ length: 40 }, (__, channel) => `channel-${channel}`),
    }));
    const block = placeSelect(frame, places, repository(long(299)));
    expect(checkView(modalWith(block))).toEqual([]);
    const [chosen] = places.slice(299);
    const state = formHolding(long(299).slice(-150));
    expect(readPlace(state, 'place', places)).toBe(chosen?.repository);
  });

  test('reads one of the places, and nothing that the form was not given', () => {
    expect(readPlace(formHolding('acme/platform'), 'place', [home, platform])).toBe('acme/platform');
    expect(readPlace(formHolding('evil/place'), 'place', [home, platform])).toBeNull();
    expect(readPlace(readState({}), 'place', [home, platform])).toBeNull();
  });
});
