import { describe, expect, it } from 'vitest';
import { looseObject } from '../../../src/slack/kit/loose-object.ts';
import { alertMessage } from '../../../src/slack/messages/alert-message.ts';
import type { GitHubPages } from '../../../src/slack/messages/alert-words.ts';
import type { Message } from '../../../src/slack/messages/message.ts';
import { sent } from '../../../src/slack/messages/sent.ts';
import type { AlertSubject, AlertTold, TroubleKind } from '../../../src/use-cases/ports.ts';
import { at, home, repository } from '../../store/sample.ts';

const pages: GitHubPages = { web: 'https://github.example', signsInAs: 'token', folder: 'buildlog' };
const pullRequest = { number: 12, url: 'https://github.example/acme/journal/pull/12' };
const detail = 'status 403, request 0A1B:17';

function toldOf(subject: AlertSubject, some: Partial<AlertTold> = {}): AlertTold {
  return {
    alert: { repository: home, subject, reference: 'REF234', since: at(0) },
    reader: 'tied-it',
    isOver: false,
    progress: { waiting: 12, landed: 0, proposed: 0 },
    ...some,
  };
}

function troubleOf(kind: TroubleKind, words = detail): AlertSubject {
  return { type: 'trouble', kind, detail: words };
}

/** The texts of the blocks, as Slack takes them. */
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

/** The address behind the one button. */
function page(message: Message): unknown {
  const actions = sent(message).blocks.filter((block) => block.type === 'actions');
  const [button, ...others] = actions.flatMap(({ elements }) => elements);
  if (button === undefined || others.length > 0) throw new Error('not one button');
  return looseObject(button)?.url;
}

describe('the alert about an archived repository', () => {
  it('says what happened, that nothing is lost, how to mend it, and why this person is told', () => {
    const message = alertMessage(toldOf(troubleOf('archived')), pages);
    expect(says(message)).toEqual([
      ':warning: *acme/journal is archived, so nothing can be committed to it*\nNothing is lost: 12 entries are saved and wait; they land by themselves once it is mended.',
      '1. Open its settings, scroll to the Danger Zone and press “Unarchive this repository”.\n2. Or run /buildlog setup in the channel and choose another repository for what is written from then on.',
      'You are told because you tied a channel to this repository. Reference REF234',
    ]);
    expect(page(message)).toBe('https://github.example/acme/journal/settings');
    expect(message.text).toMatch(/^acme\/journal is archived.* \(REF234\)$/);
  });

  it("tells the workspace's owner why it is they who are asked", () => {
    const message = alertMessage(toldOf(troubleOf('archived'), { reader: 'owns-workspace' }), pages);
    expect(says(message)[2]).toBe(
      'You are told because nobody who is here tied a channel to this repository, and the workspace is yours. Reference REF234',
    );
  });

  it('counts a single entry as one', () => {
    const progress = { waiting: 1, landed: 0, proposed: 0 };
    expect(says(alertMessage(toldOf(troubleOf('archived'), { progress }), pages))[0]).toContain(
      'Nothing is lost: 1 entry is saved and waits; it lands by itself once it is mended.',
    );
  });
});

describe('the alert about trouble', () => {
  const app = { ...pages, signsInAs: 'app' } as const;
  it.each([
    ['unauthorized', pages, 'it has expired or was revoked', '/settings/personal-access-tokens/new'],
    ['unauthorized', app, "does not accept the bot's app", '/settings/apps'],
    ['forbidden', pages, 'The bot may not write to acme/journal', '/settings/personal-access-tokens'],
    ['forbidden', app, 'The bot may not write to acme/journal', '/settings/installations'],
    ['repository-missing', pages, 'GitHub shows the bot no repository acme/journal', '/acme/journal'],
    [
      'branch-missing',
      pages,
      'The branch that entries go to is not in acme/journal',
      '/acme/journal/branches',
    ],
    ['branch-protected', pages, 'neither commit to the branch nor', '/acme/journal/settings/rules'],
    ['refused', pages, 'for a reason that the bot does not know', '/acme/journal/settings'],
  ] as const)('%s (%#) says what to do and opens the page for it', (kind, where, words, path) => {
    const message = alertMessage(toldOf(troubleOf(kind)), where);
    expect(message.text).toContain(words);
    expect(page(message)).toBe(`https://github.example${path}`);
  });

  it.each([
    ['forbidden', 'the installation is suspended, status 403', "The bot's app is suspended"],
    ['unauthorized', 'the installation is suspended, status 401', "The bot's app is suspended"],
    ['repository-missing', 'the app is not installed on the repository', 'is not installed any more'],
    ['forbidden', "the app's installation was removed", 'is not installed any more'],
    [
      'forbidden',
      'the token is not authorized for single sign-on, status 403',
      'authorized for its single sign-on',
    ],
  ] as const)('%s tells by the detail what ails the account: %s', (kind, words, said) => {
    expect(alertMessage(toldOf(troubleOf(kind, words)), app).text).toContain(said);
  });

  it.each(['unreachable', 'rate-limited', 'busy', 'paced'] as const)('%s asks nothing of anybody', (kind) => {
    expect(alertMessage(toldOf(troubleOf(kind)), pages).text).toContain('There is nothing to do');
  });

  it('never shows what only operators should see', () => {
    for (const kind of ['unauthorized', 'forbidden', 'refused', 'archived'] as const) {
      expect(JSON.stringify(alertMessage(toldOf(troubleOf(kind)), pages))).not.toContain('0A1B');
    }
  });
});

describe('the alert about a pull request', () => {
  it('that was closed says what becomes of its entries', () => {
    const message = alertMessage(toldOf({ type: 'pull-request-closed', pullRequest, entries: 3 }), pages);
    expect(says(message)[0]).toBe(
      ':warning: *Pull request #12 of acme/journal was closed without being merged*\nNothing is lost: its 3 entries are queued again and go into the next one.',
    );
    expect(page(message)).toBe(pullRequest.url);
  });

  it('that conflicts says how to settle it', () => {
    const message = alertMessage(toldOf({ type: 'pull-request-conflict', pullRequest }), pages);
    expect(says(message)[0]).toContain('cannot be merged: the same lines were changed on its base');
    expect(says(message)[1]).toContain('press “Resolve conflicts”');
    expect(page(message)).toBe(pullRequest.url);
  });
});

describe('the alert about a renamed repository', () => {
  it('says its new name, and that entries go on landing', () => {
    const message = alertMessage(toldOf({ type: 'renamed', to: 'acme/diary' }), pages);
    expect(says(message)[0]).toContain(
      '*acme/journal is called acme/diary on GitHub now*\nEntries go on landing',
    );
    expect(says(message)[1]).toContain('set BUILDLOG_REPO to acme/diary');
    expect(page(message)).toBe('https://github.example/acme/diary');
  });
});

describe('the alert about the settings file', () => {
  const bad = { type: 'bad-settings', line: 3, problem: '`zone: Pluto` is no time zone <!channel>' } as const;

  it('names the line, quotes the problem as text, and opens the file there', () => {
    const message = alertMessage(toldOf(bad), pages);
    expect(says(message)[0]).toContain('Entries go on landing: the last good settings count.');
    expect(says(message)[1]).toContain(
      '1. Open buildlog/buildlog.yml, line 3: `zone: Pluto` is no time zone &lt;!channel&gt;\n',
    );
    expect(page(message)).toBe(
      'https://github.example/acme/journal/blob/HEAD/buildlog/buildlog.yml?plain=1#L3',
    );
  });

  it('opens it on the branch of the journal', () => {
    const told = toldOf(bad);
    const alert = { ...told.alert, repository: repository('acme/journal@team/log#1') };
    expect(page(alertMessage({ ...told, alert }, pages))).toBe(
      'https://github.example/acme/journal/blob/team/log%231/buildlog/buildlog.yml?plain=1#L3',
    );
  });

  it('stays within what Slack takes, however long the problem is', () => {
    const problem = 'x'.repeat(10_000);
    expect(() => sent(alertMessage(toldOf({ ...bad, problem }), pages))).not.toThrow();
  });
});

describe('an alert that is over', () => {
  it.each([
    [{ waiting: 0, landed: 12, proposed: 0 }, '12 entries have landed since. Nothing waits any more.'],
    [{ waiting: 2, landed: 1, proposed: 0 }, '1 entry has landed since; 2 entries are on the way.'],
    [{ waiting: 0, landed: 0, proposed: 3 }, '3 entries are in a pull request. Nothing waits any more.'],
    [{ waiting: 0, landed: 0, proposed: 0 }, 'Nothing waits.'],
  ])('says what became of the entries: %o', (progress, said) => {
    const message = alertMessage(toldOf(troubleOf('archived'), { isOver: true, progress }), pages);
    expect(says(message)).toEqual([
      `:white_check_mark: *acme/journal takes entries again*\n${said}`,
      'Reference REF234',
    ]);
  });

  it('counts no entries where none waited', () => {
    const told = toldOf({ type: 'pull-request-conflict', pullRequest }, { isOver: true });
    expect(alertMessage(told, pages).text).toBe(
      'Pull request #12 of acme/journal can be merged again. Nothing is left to do. (REF234)',
    );
  });
});
