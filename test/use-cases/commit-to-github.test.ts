import { expect, it } from 'vitest';
import { playedSecret } from '../../sandbox/github/played-secret.ts';
import type { Submission } from '../../src/use-cases/ports.ts';
import { startJournal } from '../github/start-journal.ts';
import {
  at,
  commitOid,
  day,
  home,
  journalSubmission,
  noDraft,
  oidOf,
  path,
  repository,
  submission,
  today,
} from '../store/sample.ts';
import { setClock } from '../support/set-clock.ts';
import { startCommitting } from './start-committing.ts';

const platform = repository('acme/platform-journal');
const picture = path('buildlog/assets/2026-11-20-login-0badcafe.png');

function logIn(name: typeof home, date: string, text: string): Submission {
  const expected = { oid: oidOf(text), text };
  return submission(`${name} ${date}`, {
    key: { ...today, repository: name, date: day(date) },
    expected,
  });
}

it('brings entries of both kinds to their repositories, but for the one with a secret, and takes one back', async () => {
  const { github, openAll } = await startJournal();
  const other = await github.addRepository('acme/platform-journal');
  for (const one of [github, other]) one.setPushProtection(playedSecret);
  const rescued: string[] = [];
  const repositories = openAll({ clock: setClock('2026-11-20T17:30:00Z') });
  const { store, clock, commitNext } = await startCommitting(repositories, {
    onRefused: async ({ id }) => {
      rescued.push(id);
    },
  });
  const commitAll = async () => {
    for (let due = await commitNext(); due !== null; due = await commitNext()) {
      clock.moveBy(Math.max(0, due - clock.now()));
    }
  };

  const oid = await store.assets.keep(Uint8Array.from([1, 2, 255]));
  const login = journalSubmission('login', { assets: [{ path: picture, oid }] });
  const bad = logIn(home, '2026-11-19', '# PLAYED-SECRET-7\n');
  const good = [logIn(home, '2026-11-18', '# Good\n'), logIn(platform, '2026-11-18', '# Platform\n'), login];
  for (const one of [...good, bad]) await store.outbox.add(one, noDraft);
  await commitAll();
  expect(await github.file('buildlog/daily/2026/11/2026-11-18-ada.md')).toBe('# Good\n');
  expect(await github.file('buildlog/2026-11-20-login.md')).toBe('# login\n');
  expect(await github.bytes(picture)).toEqual(Buffer.from([1, 2, 255]));
  expect(await other.file('buildlog/daily/2026/11/2026-11-18-ada.md')).toBe('# Platform\n');
  expect((await store.outbox.find(bad.id))?.state).toEqual({ type: 'refused', theirs: null });
  expect(rescued).toEqual([bad.id]);

  const state = (await store.outbox.find(login.id))?.state;
  const landed = state?.type === 'landed' ? state.landed : null;
  const before = await repositories.open(home).readBefore(login.path, landed?.commit?.oid ?? commitOid('f'));
  expect(before).toEqual({ type: 'absent' });
  const undo = { type: 'undo', of: login.id, undone: oidOf('# login\n'), assets: login.assets } as const;
  await store.outbox.add(
    journalSubmission('undo', {
      key: login.key,
      path: login.path,
      change: undo,
      expected: null,
      submittedAt: at(9),
    }),
    noDraft,
  );
  await commitAll();
  expect(await github.file('buildlog/2026-11-20-login.md')).toBeNull();
  expect(await github.bytes(picture)).toBeNull();
  expect((await github.commits(1))[0]?.headline).toBe('buildlog: undo build journal "undo" by Ada');
});
