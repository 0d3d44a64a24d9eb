import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store-over.ts';
import type { Draft, JournalDraft, Submission } from '../../../src/use-cases/ports.ts';
import { claimedIds } from '../claimed-ids.ts';
import { leaseOf } from '../lease-of.ts';
import {
  ada,
  at,
  batchId,
  draftOf,
  journalDraftOf,
  journalId,
  landed,
  noDraft,
  oidOf,
  repository,
  submission,
  submissionId,
  today,
  zone,
} from '../sample.ts';
import { openTwo } from './open-two.ts';

const ROUNDS = 15;
const asKept = <Kept>(kept: Kept) => kept;
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** Somebody's daily log of today. */
function logOf(user: string, name: string, some: Partial<Submission> = {}): Submission {
  return submission(name, { key: { ...today, user }, ...some });
}

/** What happens at the same time in two processes, time and again, each time for somebody else. */
async function race(work: (user: string, one: Store, two: Store) => Promise<void>) {
  const [one, two] = await openTwo();
  for (const number of numbers(ROUNDS)) await work(`U${number}`, one, two);
}

describe('two instances that do the same at once', () => {
  it('queue 200 submissions: all of them, each with a place of its own', async () => {
    const stores = await openTwo();
    const all = numbers(200).map((number) => logOf(`U${number % 50}`, `e${number}`));
    const results = await Promise.all(
      all.map((one, n) => stores[n % 2 === 0 ? 0 : 1].outbox.add(one, noDraft)),
    );
    expect(new Set(results)).toEqual(new Set(['added']));
    expect(await stores[0].outbox.waiting()).toMatchObject({ count: 200 });
    const ids = await claimedIds(stores[1], await leaseOf(stores[1], 'me'), batchId('b1'), 200);
    expect([...(ids ?? [])].sort()).toEqual(all.map(({ id }) => String(id)).sort());
  });

  it('take a submission once that is delivered to both', async () => {
    await race(async (user, one, two) => {
      const sent = logOf(user, user);
      const results = await Promise.all([one.outbox.add(sent, noDraft), two.outbox.add(sent, noDraft)]);
      expect(results.sort()).toEqual(['added', 'known']);
    });
  });

  it('hear what both write into one draft', async () => {
    const stores = await openTwo();
    await stores[0].drafts.save(draftOf(today), asKept, null);
    const adding = (word: string) => (kept: Draft) => ({
      ...kept,
      unfiledLessons: `${kept.unfiledLessons} ${word}`,
    });
    const words = numbers(20).map((number) => `word${number}`);
    await Promise.all(
      words.map((word, n) => stores[n % 2 === 0 ? 0 : 1].drafts.save(draftOf(today), adding(word), null)),
    );
    const kept = (await stores[0].drafts.find(today))?.unfiledLessons ?? '';
    expect(kept.trim().split(' ').sort()).toEqual(words.sort());
  });

  it('hear what both write into one draft of a journal', async () => {
    const stores = await openTwo();
    await stores[0].journalDrafts.start(journalDraftOf('one'));
    const adding = (key: string) => (kept: JournalDraft) => ({ ...kept, allowed: [...kept.allowed, key] });
    await Promise.all(
      numbers(20).map((n) =>
        stores[n % 2 === 0 ? 0 : 1].journalDrafts.change(ada, journalId('one'), adding(`k${n}`)),
      ),
    );
    const kept = await stores[1].journalDrafts.find(ada, journalId('one'));
    expect(kept?.revision).toBe(21);
    expect(new Set(kept?.allowed).size).toBe(20);
  });

  it('give 20 people of one name 20 names for their files', async () => {
    const stores = await openTwo();
    const seen = { name: 'Ada', zone: zone('Europe/Paris'), profileUrl: null, seenAt: at(1) };
    const people = await Promise.all(
      numbers(40).map((n) =>
        stores[n % 2 === 0 ? 0 : 1].people.remember({ ...seen, key: { team: 'T1', user: `U${n % 20}` } }),
      ),
    );
    expect(new Set(people.map(({ key, slug }) => `${key.user} ${slug}`)).size).toBe(20);
    expect(new Set(people.map(({ slug }) => slug)).size).toBe(20);
  });

  it('send what nobody knows any more to its new home once', async () => {
    const stores = await openTwo();
    for (const n of numbers(10)) {
      await stores[0].outbox.add(logOf(`U${n}`, `e${n}`), noDraft);
      await stores[0].drafts.save(draftOf({ ...today, user: `U${n}` }), asKept, null);
    }
    const home = repository('acme/logbook');
    await Promise.all(stores.map(({ outbox }) => outbox.adopt(home, [])));
    expect(await stores[0].outbox.waiting(home)).toMatchObject({ count: 10 });
    const there = { ...today, user: 'U3', repository: home };
    expect((await stores[1].knownEntries.find(there))?.text).toBe('# e3\n');
    expect(await stores[1].drafts.find(there)).not.toBeNull();
  });
});

describe('two instances that do different things to one entry at once', () => {
  it('leave no draft of a form that was submitted while it was saved', async () => {
    await race(async (user, one, two) => {
      const key = { ...today, user };
      await Promise.all([
        one.drafts.save(draftOf(key), asKept, `form of ${user}`),
        two.outbox.add(logOf(user, user), { type: 'daily-log', mayEnd: () => true }),
      ]);
      expect(await one.drafts.find(key)).toBeNull();
    });
  });

  it('know what was submitted, not what was read from the repository meanwhile', async () => {
    await race(async (user, one, two) => {
      const sent = logOf(user, user);
      const read = { key: sent.key, path: sent.path, oid: oidOf('# Read\n'), text: '# Read\n', url: null };
      let isAdded = false;
      const adding = two.outbox.add(sent, noDraft).then(() => {
        isAdded = true;
      });
      while (!isAdded) await one.knownEntries.remember(read);
      await adding;
      expect((await one.knownEntries.find(sent.key))?.text).toBe(`# ${user}\n`);
    });
  });

  it('know what was submitted since, not what has landed meanwhile', async () => {
    await race(async (user, one, two) => {
      await one.outbox.add(logOf(user, user), noDraft);
      const lease = await leaseOf(one, 'me');
      await claimedIds(one, lease, batchId(`batch of ${user}`));
      const edit = logOf(user, `edit by ${user}`);
      await Promise.all([
        one.outbox.settle(lease, batchId(`batch of ${user}`), [landed(user)]),
        two.outbox.add(edit, noDraft),
      ]);
      expect((await one.knownEntries.find(edit.key))?.text).toBe(`# edit by ${user}\n`);
      await claimedIds(one, lease, batchId(`edit of ${user}`));
      await one.outbox.settle(lease, batchId(`edit of ${user}`), [landed(`edit by ${user}`)]);
    });
  });

  it('end a draft of a journal with the words that were submitted, or do not submit it', async () => {
    await race(async (user, one, two) => {
      const person = { team: 'T1', user };
      const draft = journalDraftOf('one');
      const key = { ...draft.key, ...person };
      await one.journalDrafts.start({ ...draft, key });
      const [changed, added] = await Promise.all([
        one.journalDrafts.change(person, key.journal, asKept),
        two.outbox.add(submission(user, { key }), { type: 'build-journal', revision: 1 }),
      ]);
      expect(added).toBe(changed === null ? 'added' : 'draft-changed');
      expect((await one.outbox.find(submissionId(user))) === null).toBe(changed !== null);
    });
  });
});
