import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import type { PersonScreen } from '../../../slack/played-slack.ts';
import { Blocks } from '../blocks/block.ts';
import { objectsIn } from '../blocks/json-fields.ts';
import { SurfaceProvider } from '../blocks/surface.ts';
import { useWorkspace } from '../server/workspace.ts';
import { useLooseSurface } from './use-loose-surface.ts';

/** The app's Home tab; opening it tells the bot. */
export function AppHome({ home }: { home: PersonScreen['home'] }) {
  const { act, me } = useWorkspace();
  const surface = useLooseSurface('home', (action) => act({ type: 'click-home', action }));
  useEffect(() => act({ type: 'open-home' }), [me.id]);
  if (home === null)
    return html`<div class="app-home"><p class="faint">This app has nothing to show here yet.</p></div>`;
  return html`<div class="app-home" tabindex="0" role="region" aria-label="Home">
    <${SurfaceProvider} value=${surface}><${Blocks} blocks=${objectsIn(home.view, 'blocks')} /><//>
  </div>`;
}
