import { describe, expect, it } from 'vitest';
import { looseObject } from '../../../src/slack/kit/loose-object.ts';
import { decodeMetadata } from '../../../src/slack/kit/metadata.ts';
import type { Message } from '../../../src/slack/messages/message.ts';
import { openTarget } from '../../../src/slack/messages/open-target.ts';
import { receiptConflict } from '../../../src/slack/messages/receipt-conflict.ts';
import { type LandedReceipt, receiptLanded } from '../../../src/slack/messages/receipt-landed.ts';
import { receiptNotUndone } from '../../../src/slack/messages/receipt-not-undone.ts';
import { type ProposedReceipt, receiptProposed } from '../../../src/slack/messages/receipt-proposed.ts';
import { receiptRefused } from '../../../src/slack/messages/receipt-refused.ts';
import { receiptUndone } from '../../../src/slack/messages/receipt-undone.ts';
import { receiptWaiting } from '../../../src/slack/messages/receipt-waiting.ts';
import { sent } from '../../../src/slack/messages/sent.ts';
import { parseSubmissionId } from '../../../src/use-cases/ids.ts';
import { at, commitOid, oidOf, trouble } from '../../store/sample.ts';

const id = parseSubmissionId('01K9ZZZZZZZZZZZZZZZZZZZZZZ');
if (id === null) throw new Error('no id');
const log = { kind: 'daily-log', title: '2026-11-20' } as const;
const journal = { kind: 'build-journal', title: 'User Authentication API' } as const;
const path = 'buildlog/2026-11-20-user-authentication-api.md';
const fileUrl = 'https://github.example/file';
const commit = { oid: commitOid('c'), url: 'https://github.example/commit' };
const landed: LandedReceipt = {
  ...{ id, entry: journal, edited: false, path, fileUrl, commit },
  found: '3 lessons: 2 Workflow, 1 Domain Knowledge',
};

/** The texts of a message's blocks, as Slack takes them. */
function says(message: Message): readonly string[] {
  return sent(message).blocks.flatMap((block) => {
    const { text, elements } = looseObject(block) ?? {};
    const parts = [text, ...(Array.isArray(elements) ? elements : [])];
    return parts.flatMap((part) => {
      const said = looseObject(part)?.text;
      return typeof said === 'string' ? [said] : [];
    });
  });
}

type Button = { readonly words: string; readonly value: unknown; readonly confirm: unknown };

function buttons(message: Message): readonly Button[] {
  const actions = sent(message).blocks.filter((block) => block.type === 'actions');
  return actions.flatMap(({ elements }) =>
    elements.map((element) => {
      const { text, value, url, confirm } = looseObject(element) ?? {};
      return { words: String(looseObject(text)?.text), value: value ?? url, confirm };
    }),
  );
}

const words = (message: Message) => buttons(message).map((button) => button.words);

describe('the receipt of a build journal that landed', () => {
  it('names it, its file and commit, what was found in it, and what can be done', () => {
    const message = receiptLanded(landed);
    expect(message.text).toBe(
      'Your build journal is committed: User Authentication API, 3 lessons: 2 Workflow, 1 Domain Knowledge.',
    );
    expect(says(message)).toEqual([
      ':white_check_mark: *Your build journal is committed* · *User Authentication API*',
      `<${fileUrl}|${path}> · commit <https://github.example/commit|ccccccc>`,
      'Found 3 lessons: 2 Workflow, 1 Domain Knowledge',
    ]);
    expect(words(message)).toEqual(['View', 'Edit', 'Undo']);
    const [view, edit, undo] = buttons(message);
    expect(view?.value).toBe(fileUrl);
    expect(decodeMetadata(openTarget, edit?.value)).toEqual({ type: 'submitted', id });
    expect(undo?.value).toBe(id);
    expect(undo?.confirm).toBeDefined();
  });

  it('says of an edit that it is one', () => {
    const message = receiptLanded({ ...landed, edited: true });
    expect(message.text).toMatch(/^Your edit of the build journal is committed: /);
  });

  it('offers nothing to undo where no commit was made', () => {
    expect(words(receiptLanded({ ...landed, commit: null }))).toEqual(['View', 'Edit']);
  });

  it('shows a title as text, however it was typed and however long it is', () => {
    const title = `<!channel> *bold* & ${'x'.repeat(400)}`;
    const message = receiptLanded({ ...landed, entry: { ...journal, title } });
    expect(says(message)[0]).toContain('*&lt;!channel&gt; *bold* &amp; xxx');
    expect(message.text.length).toBeLessThan(300);
  });
});

describe('the receipt of a daily log that landed', () => {
  it('names its day', () => {
    const message = receiptLanded({ ...landed, entry: log, found: 'no lessons' });
    expect(message.text).toBe('Your daily log is committed: 2026-11-20, no lessons.');
    expect(says(message)[0]).toBe(':white_check_mark: *Your daily log is committed* · 2026-11-20');
  });

  it("links no commit when the repository had the words already: the latest one is somebody else's", () => {
    expect(says(receiptLanded({ ...landed, entry: log, commit: null }))[1]).toBe(`<${fileUrl}|${path}>`);
  });
});

describe('the receipt of an entry in a pull request', () => {
  const pullRequest = { number: 12, url: 'https://github.example/pull/12' };
  const proposed: ProposedReceipt = {
    ...{ id, entry: log, change: { type: 'create' }, path, fileUrl, commit, pullRequest },
    into: null,
    found: '3 lessons: 2 Workflow, 1 Domain Knowledge',
  };

  it('says where it is, what happens next, what was found, and what can be done', () => {
    const message = receiptProposed(proposed);
    expect(message.text).toBe(
      'Your daily log is on its way: 2026-11-20, 3 lessons: 2 Workflow, 1 Domain Knowledge, in pull request #12. It reaches the main branch when that is merged; this message changes then.',
    );
    expect(says(message)).toEqual([
      ':hourglass_flowing_sand: *Your daily log is on its way* · 2026-11-20\nIt is in <https://github.example/pull/12|pull request #12>. It reaches the main branch when that is merged; this message changes then.',
      `<${fileUrl}|${path}> · commit <https://github.example/commit|ccccccc>`,
      'Found 3 lessons: 2 Workflow, 1 Domain Knowledge',
    ]);
    expect(words(message)).toEqual(['View', 'Edit', 'Undo']);
  });

  it('names the branch it goes to where that is another', () => {
    expect(receiptProposed({ ...proposed, into: 'team/log' }).text).toContain(
      'It reaches team/log when that is merged',
    );
  });

  it('says of an edit that it is one', () => {
    const message = receiptProposed({ ...proposed, entry: journal, change: { type: 'edit' } });
    expect(message.text).toMatch(/^Your edit of the build journal is on its way: User Authentication API, /);
  });

  it('of an undo opens the draft of what was taken back, and the pull request where no file is left', () => {
    const change = { type: 'undo', of: id } as const;
    const message = receiptProposed({ ...proposed, change, fileUrl: null, found: null });
    expect(message.text).toMatch(
      /^Your undo of the daily log is on its way: 2026-11-20, in pull request #12\./,
    );
    expect(buttons(message)).toMatchObject([
      { words: 'View', value: pullRequest.url },
      { words: 'Open draft', value: id },
    ]);
  });
});

describe('the receipt of an undo', () => {
  const undone = { of: id, entry: journal, path, fileUrl, commit };

  it('says that the file is removed, and keeps the words within reach', () => {
    const message = receiptUndone({ ...undone, fileUrl: null });
    expect(message.text).toBe(
      'Your build journal “User Authentication API” is removed. What you had written is kept.',
    );
    expect(says(message)[1]).toBe(`${path} · commit <https://github.example/commit|ccccccc>`);
    expect(buttons(message)).toMatchObject([{ words: 'Open draft', value: id }]);
  });

  it('says that the file is back as it was', () => {
    const message = receiptUndone({ ...undone, entry: log });
    expect(message.text).toMatch(/^Your daily log of 2026-11-20 is back as it was before your edit\./);
    expect(words(message)).toEqual(['View', 'Open draft']);
  });

  it('that came too late says that the file stays, and asks nothing', () => {
    const theirs = { oid: oidOf('x'), text: 'x', url: fileUrl };
    const conflict = { reason: 'changed', sections: [], theirs, line: null } as const;
    const message = receiptNotUndone(log, conflict);
    expect(message.text).toBe(
      'Your undo of the daily log of 2026-11-20 was not carried out. The file was changed on GitHub meanwhile. It stays as it is.',
    );
    expect(words(message)).toEqual(['View on GitHub']);
  });
});

describe('the receipt of an entry that GitHub refused', () => {
  it('says what was found, that nothing is lost, what to do, and opens the draft', () => {
    const message = receiptRefused(id, journal);
    expect(says(message)[0]).toBe(
      ':raised_hand: *GitHub refused your build journal “User Authentication API”*\nIts push protection found what looks like a secret in it: a token, a password or a private key. Nothing of it was committed, and your words are safe in a draft. Take the secret out of the draft and submit it again. If it is a real one, renew it as well.',
    );
    expect(buttons(message)).toMatchObject([{ words: 'Open draft', value: id }]);
  });
});

describe('the receipt of what waits', () => {
  it.each([
    ['create', 'Your build journal “User Authentication API” is saved and waits for GitHub', ['Edit']],
    ['edit', 'Your edit of the build journal “User Authentication API” is saved', ['Edit']],
    ['undo', 'Your undo of the build journal “User Authentication API” is saved', []],
  ] as const)('names it: %s', (change, start, offered) => {
    const waiting = { id, entry: journal, change, trouble: trouble('unreachable') };
    const message = receiptWaiting(waiting, at(0));
    expect(message.text.startsWith(start)).toBe(true);
    expect(words(message)).toEqual(offered);
  });
});

describe('the receipt of a conflict', () => {
  it('names the journal and shows both sides of what clashes', () => {
    const theirs = { oid: oidOf('x'), text: 'x', url: fileUrl };
    const conflict = { reason: 'changed', sections: ['The Journey'], theirs, line: null } as const;
    const sides = [{ heading: 'The Journey: Login, The fix', mine: 'Renew it', theirs: 'Drop it' }];
    const message = receiptConflict({ id, entry: journal, path, conflict, sides });
    expect(message.text).toBe(
      'Your build journal “User Authentication API” needs a decision. The file was changed on GitHub meanwhile, in The Journey. Nothing was overwritten, and your words are kept.',
    );
    expect(says(message)).toContain('*The Journey: Login, The fix*, yours');
    expect(words(message)).toEqual(['Use mine', "Keep GitHub's", 'Open mine', 'View on GitHub']);
  });

  it('names the line that keeps the file from being edited, and no line where there is none', () => {
    const unsafe = (line: number | null) => {
      const conflict = { reason: 'unsafe', sections: [], theirs: null, line } as const;
      return receiptConflict({ id, entry: journal, path, conflict, sides: [] }).text;
    };
    expect(unsafe(12)).toContain('see line 12. Mend it there');
    expect(unsafe(null)).toContain('its path is taken by something that is no text, or it is too large.');
  });
});
