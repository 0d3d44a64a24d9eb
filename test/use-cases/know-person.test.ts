import { describe, expect, it } from 'vitest';
import { knowPerson, meetPerson } from '../../src/use-cases/know-person.ts';
import type { Directory } from '../../src/use-cases/ports.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { ada, at, zone } from '../store/sample.ts';

const HOUR = 60 * 60 * 1000;
const seen = { key: ada, name: 'Ada Moreau', zone: zone('Asia/Tokyo'), profileUrl: null };

/** A Slack that says who Ada is, and counts how often it was asked. */
function directoryOf(answer: typeof seen | null): Directory & { asked(): number } {
  let asked = 0;
  return {
    asked: () => asked,
    look: async () => {
      asked += 1;
      return answer;
    },
  };
}

/** A Slack that does not answer while anybody waits. */
const silent: Directory = { look: () => new Promise(() => {}) };

describe('a person', () => {
  it('whom nobody has met is a stand-in in UTC at once, who is not remembered', async () => {
    const { people } = await openTestStore();
    const { person } = await knowPerson({ people, directory: silent }, ada, 'ada', at(1_000));
    expect(person).toEqual({
      key: ada,
      name: 'ada',
      zone: 'UTC',
      slug: 'ada-u1',
      profileUrl: null,
      github: null,
      seenAt: null,
    });
    expect(await people.find(ada)).toBeNull();
  });

  it('is remembered as soon as Slack answers', async () => {
    const { people } = await openTestStore();
    const known = await knowPerson({ people, directory: directoryOf(seen) }, ada, 'ada', at(1_000));
    const person = { ...seen, slug: 'ada-moreau', github: null, seenAt: at(1_000) };
    expect(await known.answered).toEqual(person);
    expect(await people.find(ada)).toEqual(person);
  });

  it('stays a stand-in where Slack does not know', async () => {
    const { people } = await openTestStore();
    const known = await knowPerson({ people, directory: directoryOf(null) }, ada, 'ada', at(1_000));
    expect(await known.answered).toBe(known.person);
    expect(await people.find(ada)).toBeNull();
  });

  it('is asked for again after six hours, and not before', async () => {
    const { people } = await openTestStore();
    await people.remember({ ...seen, seenAt: at(0) });
    const directory = directoryOf({ ...seen, name: 'Ada King' });
    const soon = await knowPerson({ people, directory }, ada, 'ada', at(6 * HOUR));
    await soon.answered;
    expect([soon.person.name, directory.asked()]).toEqual(['Ada Moreau', 0]);
    const later = await knowPerson({ people, directory }, ada, 'ada', at(6 * HOUR + 1));
    expect(later.person.name).toBe('Ada Moreau');
    expect((await later.answered).name).toBe('Ada King');
  });

  it('who submits before Slack has answered is remembered, and their path stays when it does', async () => {
    const { people } = await openTestStore();
    const submitter = await meetPerson({ people }, ada, 'ada');
    expect([submitter.slug, submitter.zone, submitter.seenAt]).toEqual(['ada', 'UTC', null]);
    expect(await people.find(ada)).toEqual(submitter);
    expect(await meetPerson({ people }, ada, 'renamed')).toEqual(submitter);

    const known = await knowPerson({ people, directory: directoryOf(seen) }, ada, 'ada', at(1_000));
    expect(known.person).toEqual(submitter);
    const { slug, name, zone, seenAt } = await known.answered;
    expect([slug, name, zone, seenAt]).toEqual(['ada', 'Ada Moreau', 'Asia/Tokyo', at(1_000)]);
  });
});
