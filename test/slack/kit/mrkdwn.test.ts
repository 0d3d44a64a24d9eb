import { describe, expect, test } from 'vitest';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../../../src/slack/kit/mrkdwn.ts';

describe('escapeMrkdwn', () => {
  test('keeps what looks like a mention or a link as text', () => {
    expect(escapeMrkdwn('<!channel> <@U1> <https://x.y|here>')).toBe(
      '&lt;!channel&gt; &lt;@U1&gt; &lt;https://x.y|here&gt;',
    );
  });

  test('escapes an ampersand once', () => {
    expect(escapeMrkdwn('a & b &lt; c')).toBe('a &amp; b &amp;lt; c');
  });

  test('takes the force out of @channel, @here, @everyone and @group in any case', () => {
    expect(escapeMrkdwn('@channel @Here @EVERYONE @group')).toBe(
      '@\u2060channel @\u2060Here @\u2060EVERYONE @\u2060group',
    );
  });

  test('leaves other words after an at sign alone', () => {
    expect(escapeMrkdwn('ana@heredity.org @channels')).toBe('ana@heredity.org @channels');
  });

  test('replaces half a surrogate pair', () => {
    expect(escapeMrkdwn('a\ud800b')).toBe('a\ufffdb');
  });
});

describe('mrkdwnLink', () => {
  test('links a label to a page', () => {
    expect(mrkdwnLink('https://github.com/acme/journal/commit/1?a=1&b=2', 'commit 1')).toBe(
      '<https://github.com/acme/journal/commit/1?a=1&amp;b=2|commit 1>',
    );
  });

  test('keeps a label from ending the link or starting another', () => {
    expect(mrkdwnLink('https://x.y', 'a|b> <!here>\nnext')).toBe('<https://x.y|a|b&gt; &lt;!here&gt; next>');
  });

  test('keeps an address from ending the link', () => {
    expect(mrkdwnLink('https://x.y/a|b>c d', 'page')).toBe('<https://x.y/a%7Cb&gt;c%20d|page>');
  });

  test('gives only the label where the address may not be followed', () => {
    expect(mrkdwnLink('javascript:alert(1)', 'click')).toBe('click');
    expect(mrkdwnLink('', 'click')).toBe('click');
  });
});

test('a mrkdwn text lets Slack make no links of its own', () => {
  expect(mrkdwnText('a')).toEqual({ type: 'mrkdwn', text: 'a', verbatim: true });
});
