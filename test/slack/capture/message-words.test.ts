import { describe, expect, it } from 'vitest';
import { messageWords, peopleNamedIn, unescapeText } from '../../../src/slack/capture/message-words.ts';

const nameOf = (user: string) => (user === 'U1' ? 'Ada' : null);

describe('the words of a message', () => {
  it.each([
    ['<@U1> and <@U2> and <@U3|kenji>', '@Ada and @someone and @kenji'],
    ['<#C1|general> and <#C2>', '#general and #a channel'],
    ['<!here> and <!subteam^S1|@team> and <!date^1^{date}|today>', '@here and @team and today'],
    ['<https://a.example/?x=1&amp;y=2>', 'https://a.example/?x=1&y=2'],
    ['<https://a.example|the page>', 'the page (https://a.example)'],
    ['<mailto:a@a.example|a@a.example>', 'a@a.example'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&lt;@U1&gt; was typed', '<@U1> was typed'],
  ])('%s reads %s', (text, words) => {
    expect(messageWords(text, nameOf)).toBe(words);
  });

  it('name each person once', () => {
    expect(peopleNamedIn('<@U1> <@U2|grace> <@U1> <#C1>')).toEqual(['U1', 'U2']);
  });

  it('of a command come back as they were typed', () => {
    expect(unescapeText('&amp;lt; &lt;b&gt;')).toBe('&lt; <b>');
  });
});
