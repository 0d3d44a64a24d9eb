import { html } from 'htm/preact';
import type { GitHubMood } from '../../page-answers.ts';
import { useWorkspace } from '../server/workspace.ts';
import { ClockControl } from './clock-control.ts';
import { GitHubSwitch } from './github-switch.ts';
import { Icon } from './icon.ts';
import { PersonSwitch } from './person-switch.ts';
import { ThemeToggle } from './theme-toggle.ts';

type TopBarProps = {
  readonly mood: GitHubMood;
  readonly repositoryShown: boolean;
  readonly toggleRepository: () => void;
  readonly toggleSidebar: () => void;
  readonly become: (personId: string) => void;
};

/** The sandbox's own controls: they move the world around the bot. */
export function TopBar({ mood, repositoryShown, toggleRepository, toggleSidebar, become }: TopBarProps) {
  const { me, now } = useWorkspace();
  return html`<header class="top-bar">
    <button type="button" class="button icon narrow-only" aria-label="Conversations" onClick=${toggleSidebar}><${Icon} name="menu" /></button>
    <h1><img src="/page/favicon.svg" alt="" />buildlog <span>sandbox</span></h1>
    <div class="top-controls">
      <${ClockControl} now=${now} zone=${me.zone} />
      <${GitHubSwitch} mood=${mood} />
      <${ThemeToggle} />
      <button type="button" class="button icon" aria-label="Repository" title="Show or hide the repository" aria-pressed=${repositoryShown ? 'true' : 'false'} onClick=${toggleRepository}><${Icon} name="panel" /></button>
      <${PersonSwitch} become=${become} />
    </div>
  </header>`;
}
