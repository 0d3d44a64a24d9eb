import { html } from 'htm/preact';
import type { GitHubMood } from '../../page-answers.ts';
import { setGitHub } from '../server/client.ts';
import { Menu } from './menu.ts';

const moods: readonly { mood: GitHubMood; label: string; means: string }[] = [
  { mood: 'up', label: 'up', means: 'answers at once' },
  { mood: 'slow', label: 'slow', means: 'every answer takes 5 seconds' },
  { mood: 'down', label: 'down', means: 'every request fails' },
];

/** Lets a person see what the bot does while GitHub is slow or away. */
export function GitHubSwitch({ mood }: { mood: GitHubMood }) {
  const items = moods.map(({ mood: wanted, label, means }) => ({
    key: wanted,
    label: html`<span><span class=${`dot ${wanted}`} aria-hidden="true"></span><strong>GitHub ${label}</strong> <small>${means}</small></span>`,
    choose: () => void setGitHub(wanted),
  }));
  return html`<${Menu} label="Change how GitHub answers" look="button" items=${items}>
    <span class=${`dot ${mood}`} aria-hidden="true"></span>GitHub ${mood}
  <//>`;
}
