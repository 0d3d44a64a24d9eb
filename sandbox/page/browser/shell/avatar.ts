import { html } from 'htm/preact';
import type { PlayedPerson } from '../../../slack/played-slack.ts';
import { Icon } from './icon.ts';

/** Initials on the person's colour; the app has its notebook. */
export function Avatar({ person, size = '' }: { person: PlayedPerson | null; size?: '' | 'small' }) {
  if (person === null)
    return html`<span class=${`avatar app ${size}`} aria-hidden="true"><${Icon} name="file" /></span>`;
  const initials = person.realName
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('');
  return html`<span class=${`avatar ${size}`} style=${{ background: person.colour }} aria-hidden="true">${initials}</span>`;
}
