import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LooseObject, looseObject, looseObjects } from '../../../../src/slack/kit/loose-object.ts';
import { redactRichText } from '../../../../src/slack/kit/secrets/redact-rich-text.ts';
import { redactState } from '../../../../src/slack/kit/secrets/redact-state.ts';
import { typedTexts } from '../../../../src/slack/kit/secrets/typed-texts.ts';
import { findTypedSecrets } from '../../../../src/use-cases/find-typed-secrets.ts';
import { noise } from '../../../core/secrets/noise.ts';
import { anyRichText } from '../rich-text/any-rich-text.ts';

const token = `ghp_${noise(36)}`;
const password = 'hunter2!';

/** One field of rich text, redacted as the form does it. */
async function redacted(elements: readonly unknown[]): Promise<unknown> {
  const field = { type: 'rich_text_input', rich_text_value: { type: 'rich_text', elements } };
  const state = new Map([['notes', field]]);
  const clean = redactState(state, await findTypedSecrets(typedTexts(state), []));
  return clean.get('notes');
}

/** The inline elements of a block, or of the items of a list. */
function inlineOf(block: unknown): readonly LooseObject[] {
  const elements = looseObjects(looseObject(block)?.elements);
  return elements.flatMap((one) => (Array.isArray(one.elements) ? looseObjects(one.elements) : [one]));
}

function holding(elements: readonly unknown[]) {
  return { type: 'rich_text_input', rich_text_value: { type: 'rich_text', elements } };
}

const section = (...elements: readonly unknown[]) => ({ type: 'rich_text_section', elements });
const words = (text: string, style?: object) => ({ type: 'text', text, ...(style ? { style } : {}) });

describe('redacting rich text', () => {
  it('keeps the formatting of what stays', async () => {
    expect(
      await redacted([section(words('Use ', { bold: true }), words(`${token} here`, { code: true }))]),
    ).toEqual(holding([section(words('Use ', { bold: true }), words('[REDACTED] here', { code: true }))]));
  });

  it('blacks out once what goes on in the next run', async () => {
    const runs = [
      words(token.slice(0, 9)),
      words(token.slice(9, 20), { bold: true }),
      words(`${token.slice(20)}!`),
    ];
    expect(await redacted([section(...runs)])).toEqual(holding([section(words('[REDACTED]'), words('!'))]));
  });

  it('makes plain text of a link that held one in its words or behind them', async () => {
    const mail = { type: 'link', url: `mailto:${password}@db.acme.dev`, text: `${password}@db.acme.dev` };
    const page = { type: 'link', url: `https://acme.dev/?t=${token}`, text: 'a page' };
    expect(await redacted([section(words(`See `), page)])).toEqual(
      holding([section(words('See '), words('a page (https://acme.dev/?t=[REDACTED])'))]),
    );
    expect(await redacted([section(words('postgres://ada:'), mail, words('/log'))])).toEqual(
      holding([section(words('postgres://ada:'), words('[REDACTED]@db.acme.dev'), words('/log'))]),
    );
  });

  it('finds a key whose lines are items of a list', async () => {
    const lines = [`-----${'BEGIN'} PRIVATE KEY-----`, noise(64, 'base64'), noise(64, 'base64', 2)];
    const list = (...items: readonly string[]) => ({
      type: 'rich_text_list',
      style: 'bullet',
      elements: items.map((item) => section(words(item))),
    });
    expect(await redacted([list(...lines)])).toEqual(
      holding([
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [section(words('[REDACTED]')), section(), section()],
        },
      ]),
    );
  });

  it('finds it in elements that Slack has not invented yet', async () => {
    const element = { type: 'citation', title: 'a source', value: token };
    expect(await redacted([section(element)])).toEqual(holding([section(words('a source ([REDACTED])'))]));
  });

  it('leaves a text without a secret as it is', () => {
    fc.assert(
      fc.property(anyRichText, (value) => {
        expect(redactRichText(value, () => [])).toEqual(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('sees every word that reaches the file', () => {
    fc.assert(
      fc.property(anyRichText, (value) => {
        const seen = typedTexts(new Map([['notes', { rich_text_value: value }]])).map(({ text }) => text);
        for (const element of value.elements.flatMap(inlineOf)) {
          const { text } = element;
          if (typeof text === 'string') expect(seen.join('\n')).toContain(text);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the texts of a form', () => {
  it('are all that was typed, with the line in which each begins', () => {
    const link = { type: 'link', url: 'https://acme.dev/b', text: 'there' };
    const state = new Map<string, unknown>([
      ['goal', { type: 'plain_text_input', value: 'Ship it' }],
      ['empty', { type: 'plain_text_input', value: null }],
      ['kind', { type: 'static_select', selected_option: { value: 'workflow' } }],
      ['notes', holding([section(words('one\ntwo ')), section(words('see '), link), section(words('end'))])],
    ]);
    expect(typedTexts(state)).toEqual([
      { field: 'goal', text: 'Ship it', line: 1 },
      { field: 'notes', text: 'one\ntwo \nsee there\nend\n', line: 1 },
      { field: 'notes', text: 'https://acme.dev/b', line: 3 },
    ]);
  });
});
