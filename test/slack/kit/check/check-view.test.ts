import { expect, test } from 'vitest';
import { checkView } from '../../../../src/slack/kit/check/check-view.ts';
import { fullModal, refusedViews } from './views.ts';

test('lets a modal of everything we use pass', () => {
  expect(checkView(fullModal)).toEqual([]);
});

test.each(refusedViews)('finds in a modal %s', (_, view, path, rule) => {
  expect(checkView(view)).toEqual([{ path, rule }]);
});

test('lets a home view stand without title and submit', () => {
  expect(checkView({ type: 'home', blocks: [{ type: 'divider' }] })).toEqual([]);
});

test('finds an alert in a home view, where Slack has none', () => {
  const view = { type: 'home', blocks: [{ type: 'alert', text: { type: 'plain_text', text: 'x' } }] };
  expect(checkView(view)).toEqual([{ path: '/blocks/0/type', rule: 'wrong-surface' }]);
});

test('answers for a value that is no view', () => {
  expect(checkView(null)).toEqual([{ path: '', rule: 'wrong-kind' }]);
});
