import type { ModalView, WebClient } from '@slack/web-api';
import { isClosedView } from '../kit/is-closed-view.ts';

/** Shows another view in the place of one; false where it was closed meanwhile. */
export async function updateIfOpen(client: WebClient, viewId: string, view: ModalView): Promise<boolean> {
  try {
    await client.views.update({ view_id: viewId, view });
    return true;
  } catch (error) {
    if (isClosedView(error)) return false;
    throw error;
  }
}
