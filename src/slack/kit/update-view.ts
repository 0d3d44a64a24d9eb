import type { ModalView, WebClient } from '@slack/web-api';
import { refusedWith } from './refused-with.ts';

/**
 * Draws a view again that an interaction told of. A stale hash means that it was drawn since: it is drawn from what is
 * known by then, so `draw` reads anew each time it is asked. Slack tells nobody the fresh hash, and takes none.
 */
export async function updateView(
  client: WebClient,
  view: { readonly id: string; readonly hash: string },
  draw: () => Promise<ModalView>,
): Promise<void> {
  try {
    await client.views.update({ view_id: view.id, hash: view.hash, view: await draw() });
  } catch (error) {
    if (!refusedWith(error, 'hash_conflict')) throw error;
    await client.views.update({ view_id: view.id, view: await draw() });
  }
}
