import type { Person } from '../../../use-cases/ports.ts';
import type { UseCases } from '../../../use-cases/use-cases.ts';
import { type FormState, readRich } from '../form/read-state.ts';
import { type MentionNames, noMentionNames } from './mention-names.ts';
import { mentionedUsers } from './mentioned-users.ts';

/** Slack waits three seconds for an answer; a name is not worth more of them than this. */
const PATIENCE = 700;
const MOST_PEOPLE = 20;

/** The names of the people mentioned in a form. Those not known in time are written by their id. */
export async function mentionsIn(
  state: FormState,
  author: Person,
  useCases: Pick<UseCases, 'knowPerson'>,
): Promise<MentionNames> {
  const ids = new Set([...state.keys()].flatMap((block) => mentionedUsers(readRich(state, block))));
  if (ids.size === 0) return noMentionNames;
  const people = new Map<string, Person>();
  const asked = [...ids].slice(0, MOST_PEOPLE).map(async (user) => {
    const { person, answered } = await useCases.knowPerson({ team: author.key.team, user }, user);
    people.set(user, person.seenAt === null ? await answered : person);
  });
  await Promise.race([Promise.all(asked), new Promise((late) => setTimeout(late, PATIENCE).unref())]);
  return {
    ...noMentionNames,
    user: (id) => {
      const person = people.get(id);
      return person === undefined ? null : { name: person.name, url: person.profileUrl };
    },
  };
}
