import type { PlayedPerson } from './played-slack.ts';

/** Three people in three time zones, so that "today" is not the same day for all of them; Ada owns the workspace. */
export const defaultPeople: readonly PlayedPerson[] = [
  {
    id: 'U0ADA00001',
    name: 'ada',
    realName: 'Ada Moreau',
    zone: 'Europe/Paris',
    pronouns: 'she/her',
    colour: '#b4436c',
    isPrimaryOwner: true,
  },
  {
    id: 'U0GRACE001',
    name: 'grace',
    realName: 'Grace Okafor',
    zone: 'America/New_York',
    pronouns: 'she/her',
    colour: '#2f7f6f',
  },
  {
    id: 'U0KENJI001',
    name: 'kenji',
    realName: 'Kenji Sato',
    zone: 'Asia/Tokyo',
    pronouns: 'he/him',
    colour: '#3a66b7',
  },
];
