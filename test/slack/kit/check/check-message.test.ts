import { expect, test } from 'vitest';
import { checkMessage } from '../../../../src/slack/kit/check/check-message.ts';

const section = { type: 'section', text: { type: 'mrkdwn', text: 'x' } };
const markdown = (length: number) => ({ type: 'markdown', text: 'x'.repeat(length) });

test('lets a text with blocks pass', () => {
  expect(checkMessage({ channel: 'U1', text: 'Committed', blocks: [section, markdown(12_000)] })).toEqual([]);
});

test('lets a text alone pass', () => {
  expect(checkMessage({ text: 'Committed' })).toEqual([]);
});

test('wants a text even with blocks, for notifications and screen readers', () => {
  expect(checkMessage({ blocks: [section] })).toEqual([{ path: '/text', rule: 'required' }]);
  expect(checkMessage({ text: '', blocks: [section] })).toEqual([{ path: '/text', rule: 'empty' }]);
});

test('finds a text that Slack would cut', () => {
  expect(checkMessage({ text: 'x'.repeat(40_001) })).toEqual([{ path: '/text', rule: 'too-long' }]);
});

test('finds 51 blocks', () => {
  expect(checkMessage({ text: 'x', blocks: Array.from({ length: 51 }, () => section) })).toEqual([
    { path: '/blocks', rule: 'too-many' },
  ]);
});

test('counts the markdown of all blocks together', () => {
  expect(checkMessage({ text: 'x', blocks: [markdown(6000), markdown(6001)] })).toEqual([
    { path: '/blocks', rule: 'too-long' },
  ]);
});

test('finds an alert, which only modals have', () => {
  const alert = { type: 'alert', text: { type: 'plain_text', text: 'x' } };
  expect(checkMessage({ text: 'x', blocks: [alert] })).toEqual([
    { path: '/blocks/0/type', rule: 'wrong-surface' },
  ]);
});
