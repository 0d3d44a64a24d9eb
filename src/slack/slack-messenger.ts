import type { WebClient } from '@slack/web-api';
import type { Messenger } from '../use-cases/ports.ts';
import { receiptKeyOf } from '../use-cases/receipt-key.ts';
import { postedPlaces } from './posted-places.ts';
import { type ReceiptSources, receiptFor } from './receipt-for.ts';
import { showDirectly } from './show-directly.ts';

export type MessengerSurroundings = ReceiptSources & { readonly client: WebClient };

/** Receipts as direct messages: posted once, then updated in place. */
export function createSlackMessenger(around: MessengerSurroundings): Messenger {
  const posted = postedPlaces();
  return {
    async showReceipt(row) {
      const message = await receiptFor(around, row);
      const shows = receiptKeyOf(row.state);
      const { id, key } = row.submission;
      const to = { user: key.user, about: id };
      const shown = await showDirectly(around.client, to, row.receipt ?? posted.find(id), message);
      if (shown.type === 'nobody-there') return shown;
      return { type: 'shown', receipt: { ...posted.keep(id, shown.place), shows } };
    },
  };
}
