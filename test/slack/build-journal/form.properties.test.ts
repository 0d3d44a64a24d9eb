import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { patchOfForm } from '../../../src/slack/build-journal/patch-of-form.ts';
import { previewView } from '../../../src/slack/build-journal/preview-view.ts';
import { checkView } from '../../../src/slack/kit/check/check-view.ts';
import { pagesOfBlocks } from '../../../src/slack/kit/pages-of-blocks.ts';
import { markdownBlocks } from '../../../src/slack/kit/rich-text/markdown-blocks.ts';
import { hostileText } from '../../core/markdown/support/hostile-text.ts';
import { anyDraft, sampleJournal } from './any-draft.ts';
import { everyView, lookedAt } from './opened-forms.ts';

describe('the form of any draft', () => {
  it('has views that Slack takes, each with what it has to remember', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        // Drawing throws where Slack would refuse.
        for (const view of everyView(draft)) expect(checkView(view)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('changes nothing when it is only looked at and saved', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        for (const view of everyView(draft)) {
          const form = await lookedAt(view, draft);
          expect(form.read.touched).toEqual({});
          expect(patchOfForm(form)).toBeNull();
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('the preview of any text', () => {
  it('has pages that Slack takes, with every word on one of them', () => {
    fc.assert(
      fc.property(hostileText(12), (text) => {
        const markdown = fieldFromMarkdown(text, 'prose');
        const count = pagesOfBlocks(markdownBlocks(markdown)).length;
        const preview = { markdown, found: 'no lessons', missing: ['goal'] } as const;
        for (let page = 0; page < count; page += 1) previewView(sampleJournal, preview, page);
        const shown = JSON.stringify(markdownBlocks(markdown));
        // What stands behind a fence is for colours.
        const words = markdown.replace(/(`{3,}|~{3,}).*$/gm, '');
        for (const word of words.match(/\p{L}{4,}/gu) ?? []) expect(shown).toContain(word);
      }),
      { numRuns: 150 },
    );
  });
});
