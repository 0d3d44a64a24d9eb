import { expect, test } from 'vitest';
import { checkAck } from '../../../../src/slack/kit/check/check-ack.ts';

const view = (text: string) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Daily log' },
  blocks: Array.from({ length: 8 }, () => ({ type: 'section', text: { type: 'mrkdwn', text } })),
});

test('lets an empty acknowledgement and one with errors pass', () => {
  expect(checkAck(undefined)).toEqual([]);
  expect(checkAck({ response_action: 'errors', errors: { goal: 'Say what you want to do.' } })).toEqual([]);
});

test('looks into the view', () => {
  expect(checkAck({ response_action: 'update', view: view('') })[0]).toEqual({
    path: '/view/blocks/0/text/text',
    rule: 'empty',
  });
});

test('finds a view that Slack would take but its socket would not', () => {
  expect(checkAck({ response_action: 'update', view: view('x'.repeat(2400)) })).toEqual([]);
  expect(checkAck({ response_action: 'update', view: view('x'.repeat(2600)) })).toEqual([
    { path: '', rule: 'too-large' },
  ]);
});
