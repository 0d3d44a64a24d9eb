import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decodeMetadata, encodeMetadata } from '../../../src/slack/kit/metadata.ts';

const format = { version: 2, schema: z.object({ date: z.string(), more: z.boolean() }) };
const value = { date: '2026-11-20', more: true };

test('comes back as it was', () => {
  expect(decodeMetadata(format, encodeMetadata(format, value))).toEqual(value);
});

test('is small and readable', () => {
  expect(encodeMetadata(format, value)).toBe('{"v":2,"is":{"date":"2026-11-20","more":true}}');
});

describe('is nothing when it', () => {
  const odd: readonly (readonly [string, unknown])[] = [
    ['is empty', ''],
    ['is missing', undefined],
    ['is no JSON', '{"v":2'],
    ['is JSON of another kind', '[1]'],
    ['has another version', '{"v":1,"is":{"date":"2026-11-20","more":true}}'],
    ['lacks a field', '{"v":2,"is":{"date":"2026-11-20"}}'],
    ['has a field of another type', '{"v":2,"is":{"date":7,"more":true}}'],
    ['is longer than Slack allows', `{"v":2,"is":{"date":"${'x'.repeat(3000)}","more":true}}`],
    ['is an object already', { v: 2, is: value }],
  ];
  test.each(odd)('%s', (_, text) => {
    expect(decodeMetadata(format, text)).toBeNull();
  });
});

test('refuses to make one that Slack would refuse', () => {
  expect(() => encodeMetadata(format, { date: 'x'.repeat(3000), more: true })).toThrow(RangeError);
});
