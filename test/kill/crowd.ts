import type { PlayedPerson } from '../../sandbox/slack/played-slack.ts';

const zones = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'America/Sao_Paulo', 'Asia/Kolkata'];

/** So many people, all over the world. */
export function crowd(count: number): readonly PlayedPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(5, '0');
    return {
      id: `U0CROWD${number}`,
      name: `person${number}`,
      realName: `Person ${number}`,
      zone: zones[index % zones.length] ?? 'Etc/UTC',
      colour: '#3a66b7',
    };
  });
}
