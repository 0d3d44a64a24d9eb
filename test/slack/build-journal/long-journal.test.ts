import { describe, expect, it } from 'vitest';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { patchOfForm } from '../../../src/slack/build-journal/patch-of-form.ts';
import { checkView } from '../../../src/slack/kit/check/check-view.ts';
import { jsonBytes } from '../../../src/slack/kit/check/json-bytes.ts';
import { rowId } from '../../store/sample.ts';
import { isOn, opensSection } from '../../support/journal-form.ts';
import { stageForEach } from '../../support/stage.ts';
import { draftOf } from './any-draft.ts';
import { everyView, lookedAt, openedPage } from './opened-forms.ts';

const lines = (count: number) => Array.from({ length: count }, (_, line) => `line ${line} of many`);
const noWords = fieldFromMarkdown('', 'prose');

describe('a long build journal', () => {
  it('of 40,000 characters in one field is shown and kept, prose or code', async () => {
    const words = lines(2_300).join('\n').slice(0, 40_000);
    const draft = draftOf({ goal: fieldFromMarkdown(words, 'prose'), architecture: words });
    for (const page of ['goal', 'built'] as const) {
      const view = openedPage(draft, page);
      expect(JSON.stringify(view)).toContain('line 2000 of many');
      expect((await lookedAt(view, draft)).read.touched).toEqual({});
    }
  });

  it('leaves out a field that no view has room for, says so, and keeps it', async () => {
    const bullets = lines(4_000).map((line) => `- **${line}**`);
    const draft = draftOf({
      workedWell: fieldFromMarkdown(bullets.join('\n'), 'prose'),
      frustrating: fieldFromMarkdown('short', 'prose'),
    });
    const view = openedPage(draft, 'reflection');
    expect(checkView(view)).toEqual([]);
    expect(JSON.stringify(view)).toContain(
      '*What Worked Well* is too long to be shown here. It is kept as it is.',
    );
    expect(patchOfForm(await lookedAt(view, draft))).toBeNull();
  });

  it('of two hundred rows has pages of them', () => {
    const phases = lines(200).map((title, index) => ({
      ...{ id: rowId(String(index + 1)), title, output: '', outputLanguage: '' },
      ...{
        tried: noWords,
        happened: noWords,
        fix: noWords,
        lesson: fieldFromMarkdown('x'.repeat(2_000), 'prose'),
      },
    }));
    const draft = draftOf({ phases });
    expect(JSON.stringify(openedPage(draft, 'journey', 0))).toContain('25. line 24 of many');
    const last = openedPage(draft, 'journey', 999);
    expect(JSON.stringify(last)).toContain('200. line 199 of many');
    expect(last.blocks.length).toBeLessThanOrEqual(30);
    expect(Math.max(...everyView(draft).map(jsonBytes))).toBeLessThan(250_000);
  });
});

describe('a long build journal in Slack', () => {
  const stage = stageForEach();

  it('is opened, edited and saved, and no acknowledgement outgrows its frame', async () => {
    const { ada, sandbox } = stage();
    const text = lines(2_300).join('\n');
    const code = { rich: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] };
    await ada.types('/buildlog journal Long');
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', code);
    await ada.submits();
    await isOn(ada, 'Build journal');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe(text);
    await ada.fills('The Goal', {
      rich: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: `${text}\nand the end` }] }],
    });
    await ada.submits();
    await isOn(ada, 'Build journal');
    await ada.presses('Preview');
    await isOn(ada, 'Preview');
    await ada.presses('Next');
    await ada.until(() => ada.reads().includes('Page 2 of'), 'the second page');
    expect(sandbox.slack.calls.filter(({ answer }) => answer.ok !== true)).toEqual([]);
  });
});
