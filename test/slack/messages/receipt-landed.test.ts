import { expect, it } from 'vitest';
import { parseLocalDate } from '../../../src/core/time/local-date.ts';
import { receiptLanded } from '../../../src/slack/messages/receipt-landed.ts';

const date = parseLocalDate('2026-11-20');
if (date === null) throw new Error('no day');
const receipt = {
  date,
  edited: false,
  path: 'buildlog/daily/2026/11/2026-11-20-ada.md',
  fileUrl: 'https://github.example/file',
  found: 'no lessons',
};
const file = '<https://github.example/file|buildlog/daily/2026/11/2026-11-20-ada.md>';

it('links the file and the commit that holds the words', () => {
  const commit = { oid: 'c'.repeat(40), url: 'https://github.example/commit' };
  expect(receiptLanded({ ...receipt, commit }).blocks?.[1]).toMatchObject({
    elements: [{ text: `${file} · commit <https://github.example/commit|ccccccc>` }],
  });
});

it("links no commit when the repository had the words already: the latest one is somebody else's", () => {
  expect(receiptLanded({ ...receipt, commit: null }).blocks?.[1]).toMatchObject({
    elements: [{ text: file }],
  });
});
