import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../../src/core/entry/blob-oid.ts';
import { dailyLogPath, journalPath } from '../../../src/core/entry/entry-path.ts';
import type { HomeState } from '../../../src/slack/home/home-state.ts';
import { homeView } from '../../../src/slack/home/home-view.ts';
import { looseObject, looseObjects } from '../../../src/slack/kit/loose-object.ts';
import { decodeMetadata } from '../../../src/slack/kit/metadata.ts';
import { openTarget } from '../../../src/slack/messages/open-target.ts';
import { toJournalId } from '../../../src/use-cases/ids.ts';
import type { RecentEntry } from '../../../src/use-cases/list-recent.ts';
import {
  answersWith,
  at,
  day,
  draftOf,
  home,
  journalDraftOf,
  journalKey,
  repository,
  today,
  zone,
} from '../../store/sample.ts';
import { quietOutlook } from './quiet-outlook.ts';

const HOUR = 3_600_000;
const slug = 'maximilian-alexander-von-habsburg-lothringe';
const folder = 'docs/engineering/buildlog';
const journal = toJournalId('01K9ZZZZZZZZZZZZZZZZZZZZZZ');

function viewOf(some: Partial<HomeState['recent']>, state: Partial<HomeState> = {}) {
  const view = homeView({
    today: day('2026-11-20'),
    now: at(5 * HOUR),
    zone: zone('Europe/Vienna'),
    repositories: [home],
    githubLogin: null,
    recent: { drafts: [], journalDrafts: [], entries: [], ...some },
    outlook: quietOutlook,
    ...state,
  });
  return view.blocks.map((block) => {
    const { text, accessory, elements } = looseObject(block) ?? {};
    const buttons = [looseObject(accessory), ...looseObjects(elements)].filter((one) => one !== null);
    return {
      text: String(looseObject(text)?.text ?? ''),
      opens: buttons.map((button) => decodeMetadata(openTarget, button.value)),
      words: buttons.map((button) => String(looseObject(button.text)?.text)),
    };
  });
}

function logAt(host: string, date = '2026-11-19'): RecentEntry {
  const key = { ...today, date: day(date) };
  const path = dailyLogPath(folder, key.date, slug);
  const url = `${host}/blob/main/${path}`;
  return { key, path, title: date, isPending: false, oid: blobOidOf('x'), text: 'x', url };
}

function journalAt(url: string | null): RecentEntry {
  const key = { ...journalKey('j'), journal, date: day('2026-11-18') };
  const path = journalPath(folder, key.date, 'Login');
  return { key, path, title: 'Login <page>', isPending: false, oid: blobOidOf('x'), text: 'x', url };
}

describe('the last entries on App Home', () => {
  it('are of both kinds, each a link with a button that opens it', () => {
    const blocks = viewOf({
      entries: [logAt('https://github.example'), journalAt('https://github.example/j')],
    });
    const at = blocks.findIndex(({ text }) => text === '*Your last entries*');
    expect(blocks.slice(at + 1, at + 3)).toEqual([
      {
        text: `<https://github.example/blob/main/${folder}/daily/2026/11/2026-11-19-${slug}.md|Daily log of 2026-11-19>`,
        words: ['Edit'],
        opens: [{ type: 'day', repository: 'acme/journal', date: '2026-11-19' }],
      },
      {
        text: '<https://github.example/j|Login &lt;page&gt;> · 2026-11-18',
        words: ['Edit'],
        opens: [{ type: 'entry', repository: 'acme/journal', path: `${folder}/2026-11-18-login.md` }],
      },
    ]);
  });

  it('go without a link where the address is longer than a section', () => {
    const texts = viewOf({ entries: [logAt(`https://github.example/${'long/'.repeat(700)}`)] }).map(
      ({ text }) => text,
    );
    expect(texts).toContain('Daily log of 2026-11-19');
  });

  it('say which one has not landed', () => {
    const texts = viewOf({ entries: [journalAt(null)] }).map(({ text }) => text);
    expect(texts).toContain('Login &lt;page&gt; · 2026-11-18 _(on its way)_');
  });

  it('say which one is in a pull request, with the link to where it is', () => {
    const entry = { ...journalAt('https://github.example/j'), isPending: true };
    expect(viewOf({ entries: [entry] }).map(({ text }) => text)).toContain(
      '<https://github.example/j|Login &lt;page&gt;> · 2026-11-18 _(on its way)_',
    );
  });
});

describe('the drafts on App Home', () => {
  it('are of both kinds, the newest first, with their age; today has a button of its own', () => {
    const older = draftOf(
      { ...today, date: day('2026-11-18') },
      { answers: answersWith({ primaryGoal: 'Ship it' }), savedAt: at(HOUR) },
    );
    const draft = journalDraftOf('j', { savedAt: at(3 * HOUR) });
    const untitled = { ...draft, key: { ...draft.key, journal } };
    const blocks = viewOf({ drafts: [draftOf(today), older], journalDrafts: [untitled] });
    expect(blocks.filter(({ words }) => words[0] === 'Continue')).toEqual([
      {
        text: 'Build journal *without a title* _(saved 2 hours ago)_',
        words: ['Continue'],
        opens: [{ type: 'journal-draft', journal }],
      },
      {
        text: 'Daily log of 2026-11-18 Ship it _(saved 4 hours ago)_',
        words: ['Continue'],
        opens: [{ type: 'day', repository: 'acme/journal', date: '2026-11-18' }],
      },
    ]);
  });
});

describe('today on App Home', () => {
  const buttons = (blocks: ReturnType<typeof viewOf>) =>
    blocks.find(({ words }) => words.includes('Write a build journal'));

  it('offers both kinds of entry', () => {
    expect(buttons(viewOf({}))).toMatchObject({
      words: ["Write today's log", 'Write a build journal'],
      opens: [{ type: 'day', repository: 'acme/journal', date: '2026-11-20' }, null],
    });
  });

  it("opens today's log where it is, whichever repository that is", () => {
    const elsewhere = repository('acme/other');
    const entry = { ...logAt('https://github.example', '2026-11-20') };
    const entries = [{ ...entry, key: { ...today, repository: elsewhere } }];
    expect(buttons(viewOf({ entries }))).toMatchObject({
      words: ["Edit today's log", 'Write a build journal'],
      opens: [{ repository: 'acme/other' }, null],
    });
    const drafts = [draftOf({ ...today, repository: elsewhere })];
    expect(buttons(viewOf({ drafts }))).toMatchObject({ opens: [{ repository: 'acme/other' }, null] });
  });

  it('does not take a journal of today for a log', () => {
    const entries = [{ ...journalAt(null), key: { ...journalKey('j'), journal } }];
    expect(buttons(viewOf({ entries }))?.words[0]).toBe("Write today's log");
  });
});
