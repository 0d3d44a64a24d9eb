import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../../src/slack/build-journal/answer-values.ts';
import { fillFields } from '../../../src/slack/build-journal/fill-fields.ts';
import { captionFields, hubFields } from '../../../src/slack/build-journal/journal-field.ts';
import { journalMetadata } from '../../../src/slack/build-journal/journal-metadata.ts';
import { pageView } from '../../../src/slack/build-journal/page-view.ts';
import { decodeMetadata } from '../../../src/slack/kit/metadata.ts';
import { rowId } from '../../store/sample.ts';
import { draftOf } from './any-draft.ts';

describe('what a view remembers of itself', () => {
  it('fits, where there are as many captions as a page has, with ids as long as ids may be', () => {
    const screenshots = Array.from({ length: 30 }, (_, index) => ({
      id: rowId(`${index}`.padStart(40, 'F')),
      caption: 'x'.repeat(3_100),
      picture: { type: 'linked', link: 'assets/a.png' } as const,
    }));
    const draft = draftOf({ title: 'T', duration: 'D', status: 'Partial', screenshots });
    const values = valuesOf(draft);
    const filled = fillFields(captionFields(screenshots.slice(0, 10)), values, 'update');
    const hub = fillFields(hubFields(true), values, 'update');
    const page = { id: 'screenshots', from: 0, taken: 7, filled } as const;
    const { private_metadata } = pageView(draft, { page, hub, secrets: [], alerts: [] });
    expect(decodeMetadata(journalMetadata, private_metadata)).toMatchObject({ view: 'page', page });
  });

  it('is nothing that somebody else may have written', () => {
    const forged = JSON.stringify({ v: 1, is: { view: 'preview', journal: 'no ULID', from: 0 } });
    expect(decodeMetadata(journalMetadata, forged)).toBeNull();
  });
});
